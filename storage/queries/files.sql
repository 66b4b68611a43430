-- name: add!
-- A file that is on the disk, sealed, from now on known by its id.
INSERT INTO files (id, person, workshop, kind, sealed_name, mime, size, sha256, created_at)
VALUES (:id, :person, :workshop, :kind, :sealed_name, :mime, :size, :sha256, :created_at);

-- name: find
-- What is known of a file that still exists.
SELECT id, person, workshop, kind, sealed_name, mime, size, sha256, created_at
FROM files WHERE id = :id AND erased_at IS NULL;

-- name: room
-- How many bytes the files of one kind take that somebody has given a workshop.
SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS bytes FROM files
WHERE person = :person AND workshop = :workshop AND kind = :kind AND erased_at IS NULL;

-- name: every
-- The files that are to be on the disk, in the order of their ids.
SELECT id, size FROM files WHERE erased_at IS NULL AND id > :after ORDER BY id LIMIT :most;

-- name: erase!
-- A file is to be forgotten: its row stays, for the totals.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id = :id AND erased_at IS NULL;
