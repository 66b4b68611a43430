-- name: add
-- A file of people that came, to be read first.
INSERT INTO imports (workshop, state, arrives, source, file, job, made_at, made_by)
VALUES (:workshop, 'reading', :arrives, :source, :file, '', :made_at, :made_by)
RETURNING id;

-- name: set_job!
-- Which work reads or loads it.
UPDATE imports SET job = :job WHERE id = :id;

-- name: find
-- One import.
SELECT i.id, i.workshop, i.state, i.arrives, i.source, i.file, i.job, i.made_at, i.made_by,
       i.sealed_report, i.sealed_choices, i.counts, i.wrong_file, i.ended_at, f.sealed_name
FROM imports i JOIN files f ON f.id = i.file WHERE i.id = :id;

-- name: latest
-- The latest imports of a workshop.
SELECT i.id, i.workshop, i.state, i.arrives, i.source, i.file, i.job, i.made_at, i.made_by,
       NULL AS sealed_report, NULL AS sealed_choices, i.counts, i.wrong_file, i.ended_at,
       f.sealed_name
FROM imports i JOIN files f ON f.id = i.file
WHERE i.workshop = :workshop ORDER BY i.id DESC LIMIT :most;

-- name: move!
-- From one state into another, unless somebody else was faster.
UPDATE imports SET state = :state WHERE id = :id AND state = :before;

-- name: report!
-- What it holds, or why it cannot be read.
UPDATE imports SET state = :state, sealed_report = :sealed_report
WHERE id = :id AND state = 'reading';

-- name: choose!
-- What an organiser chose about it.
UPDATE imports SET sealed_choices = :sealed_choices WHERE id = :id;

-- name: ended!
-- It is loaded: what was shown of its people goes, numbers stay.
UPDATE imports
SET state = 'loaded', counts = :counts, sealed_report = :sealed_report, wrong_file = :wrong_file,
    ended_at = :now
WHERE id = :id AND state = 'loading';

-- name: dropped!
-- It is not to be loaded.
UPDATE imports
SET state = 'dropped', sealed_report = NULL, sealed_choices = NULL, ended_at = :now
WHERE id = :id AND state IN ('reading', 'ready', 'unreadable');

-- name: known_people
-- The citizens of a workshop as a file would tell of them, in the order of their ids: what comes next
-- is found by the person alone, or each few thousand would look through all others again.
SELECT p.id, p.sealed_first_name, p.sealed_last_name, p.sealed_birth_year, p.sealed_postcode,
       p.sealed_phone, p.sealed_email, p.match_hash
FROM roles r JOIN people p ON p.id = r.person AND p.erased_at IS NULL
WHERE r.person > :after AND (r.workshop = :workshop) IS TRUE AND (r.role = 'citizen') IS TRUE
ORDER BY r.person LIMIT :most;

-- name: alone_hashes
-- What recognises those who asked never to be contacted again, in its own order.
SELECT hash FROM do_not_contact WHERE hash > :after ORDER BY hash LIMIT :most;

-- name: same_hashes
-- What recognises rows that an organiser said tell of somebody who is there already.
SELECT hash FROM same_people WHERE workshop = :workshop AND hash > :after ORDER BY hash LIMIT :most;

-- name: add_same!
-- A row that tells of somebody who is there already.
INSERT INTO same_people (workshop, hash) VALUES (:workshop, :hash)
ON CONFLICT (workshop, hash) DO NOTHING;
