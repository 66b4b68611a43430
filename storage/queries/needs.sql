-- name: write!
-- What somebody needs, in the place of what they wrote before.
INSERT INTO needs (person, workshop, sealed_words, written_at, written_by)
VALUES (:person, :workshop, :sealed_words, :written_at, :written_by)
ON CONFLICT (person, workshop) DO UPDATE
SET sealed_words = excluded.sealed_words, written_at = excluded.written_at,
    written_by = excluded.written_by;

-- name: read
-- What one person needs.
SELECT sealed_words FROM needs
WHERE person = :person AND workshop = :workshop AND sealed_words IS NOT NULL;

-- name: written
-- Who wrote what they need, and when: not what. «comes» tells who has a seat or works for the workshop
-- from who left it since.
SELECT n.person, n.written_at, p.sealed_first_name, p.sealed_last_name,
       CASE WHEN EXISTS (SELECT 1 FROM roles r
                         WHERE r.person = n.person AND r.workshop = n.workshop
                           AND (r.role = 'citizen' AND r.state = 'validated'
                                OR r.role = 'speaker' AND r.state NOT IN ('declined', 'withdrawn')
                                OR r.role IN ('organiser', 'logistics', 'reader')))
            THEN 1 ELSE 0 END AS comes
FROM needs n JOIN people p ON p.id = n.person
WHERE n.workshop = :workshop AND n.sealed_words IS NOT NULL;

-- name: written_at
-- When one person wrote what they need.
SELECT written_at FROM needs
WHERE person = :person AND workshop = :workshop AND sealed_words IS NOT NULL;

-- name: remove!
-- What somebody needed is forgotten: they took their consent back.
DELETE FROM needs WHERE person = :person AND workshop = :workshop;
