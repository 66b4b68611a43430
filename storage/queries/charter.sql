-- name: words
-- What the charter of a workshop says, where the team wrote it.
SELECT language, words FROM charter_texts WHERE workshop = :workshop;

-- name: write!
-- It says this from now on.
INSERT INTO charter_texts (workshop, language, words, written_at)
VALUES (:workshop, :language, :words, :now)
ON CONFLICT (workshop, language) DO UPDATE
SET words = excluded.words, written_at = excluded.written_at;

-- name: forget!
-- It says what every charter says, from now on.
DELETE FROM charter_texts WHERE workshop = :workshop;

-- name: acknowledged
-- Who has accepted this version, of those who have a seat; erased people are left out.
SELECT r.person FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
JOIN acknowledgements k ON k.person = r.person AND k.workshop = r.workshop
  AND k.document = 'charter' AND k.version = :version
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated';
