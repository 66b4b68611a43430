-- name: add
-- New papers to be made, unless the same are being made.
INSERT INTO papers (workshop, paper, gathering, language, state, people, digest, made_at, made_by)
VALUES (:workshop, :paper, :gathering, :language, 'making', :people, :digest, :now, :by)
ON CONFLICT DO NOTHING RETURNING id;

-- name: put_down!
-- Somebody is to be in them.
INSERT INTO paper_people (paper, person, place, language)
VALUES (:paper, :person, :place, :language) ON CONFLICT DO NOTHING;

-- name: find
-- One order of papers.
SELECT id, workshop, paper, gathering, language, state, people, digest, job, made_at, made_by
FROM papers WHERE id = :id;

-- name: every
-- The orders of a workshop, the newest first.
SELECT id, workshop, paper, gathering, language, state, people, digest, job, made_at, made_by
FROM papers WHERE workshop = :workshop ORDER BY id DESC LIMIT :most;

-- name: ready!
-- All of them are there.
UPDATE papers SET state = 'ready', digest = :digest WHERE id = :id AND state = 'making';

-- name: name_job!
-- Which work makes them.
UPDATE papers SET job = :job WHERE id = :id;

-- name: waiting
-- Who is still to be in a file, those who read one language together.
SELECT w.person, w.language FROM paper_people w JOIN people p ON p.id = w.person
WHERE w.paper = :paper AND w.part IS NULL AND p.erased_at IS NULL
ORDER BY w.language, w.place LIMIT :most;

-- name: last_part
-- The number of the last file.
SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number FROM paper_parts WHERE paper = :paper;

-- name: add_part!
-- One more file.
INSERT INTO paper_parts (paper, number, language, people, file, made_at)
VALUES (:paper, :number, :language, :people, :file, :now);

-- name: done!
-- Somebody is in this file; `digest` stands for what it says of them.
UPDATE paper_people SET part = :part, digest = :digest
WHERE paper = :paper AND person = :person AND part IS NULL;

-- name: leave_out!
-- Somebody has nothing to be put on paper, or comes no more.
DELETE FROM paper_people WHERE paper = :paper AND person = :person AND part IS NULL;

-- name: parts
-- The files of an order, and when they were erased.
SELECT b.number, b.language, b.people, b.file, f.size, f.erased_at
FROM paper_parts b JOIN files f ON f.id = b.file
WHERE b.paper = :paper ORDER BY b.number;

-- name: people
-- What an order said of whom, as far as it is made.
SELECT person, digest FROM paper_people WHERE paper = :paper AND part IS NOT NULL;

-- name: progress
-- How many people are in a file already, of how many.
SELECT COUNT(*) AS people, COUNT(part) AS made FROM paper_people WHERE paper = :paper;

-- name: forget_needs!
-- Papers that tell what somebody needs are forgotten at once.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE erased_at IS NULL AND id IN (
    SELECT b.file FROM paper_people w
    JOIN papers o ON o.id = w.paper AND o.paper = 'dossier-logistics' AND o.workshop = :workshop
    JOIN paper_parts b ON b.paper = w.paper AND b.number = w.part
    WHERE w.person = :person);
