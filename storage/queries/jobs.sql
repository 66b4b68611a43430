-- name: add!
-- One more piece of slow work, unless it was asked for before.
INSERT INTO jobs (key, kind, person, sealed_arguments, due_at)
VALUES (:key, :kind, :person, :sealed_arguments, :due_at)
ON CONFLICT (key) DO NOTHING;

-- name: due
-- What can be started now, the oldest first.
SELECT id FROM jobs WHERE state = 'waiting' AND due_at <= :now ORDER BY due_at, id LIMIT :most;

-- name: claim
-- One piece of work is about to start, counted as attempted from now on.
UPDATE jobs SET state = 'claimed', attempts = attempts + 1, claimed_at = :now
WHERE id = :id AND state = 'waiting' AND due_at <= :now
RETURNING id, key, kind, person, sealed_arguments, attempts, done, total;

-- name: progress!
-- How far a piece of work is.
UPDATE jobs SET done = :done, total = :total WHERE id = :id;

-- name: finished!
-- A piece of work is over.
UPDATE jobs SET state = 'done', finished_at = :now, sealed_arguments = NULL
WHERE id = :id AND state = 'claimed';

-- name: failed!
-- A piece of work is given up.
UPDATE jobs SET state = 'failed', finished_at = :now, error = :error
WHERE id = :id AND state = 'claimed';

-- name: retry!
-- A piece of work is tried again later.
UPDATE jobs SET state = 'waiting', due_at = :due_at, error = :error
WHERE id = :id AND state = 'claimed';

-- name: give_back!
-- An attempt that the work is not to blame for; it waits again.
UPDATE jobs SET state = 'waiting', attempts = attempts - 1 WHERE id = :id AND state = 'claimed';

-- name: release!
-- What was being worked on when the process stopped waits again.
UPDATE jobs SET state = 'waiting' WHERE state = 'claimed';

-- name: status
-- How far a piece of work is, by its key.
SELECT id, state, done, total, error FROM jobs WHERE key = :key;

-- name: next
-- When the next piece of work can be started; what is being worked on could be before now.
SELECT COALESCE(
    (SELECT due_at FROM jobs WHERE state = 'claimed' LIMIT 1),
    (SELECT due_at FROM jobs WHERE state = 'waiting' ORDER BY due_at LIMIT 1)
) AS due_at;

-- name: step!
-- One more part of a long piece of work, unless somebody else has done it: what was done is no attempt.
UPDATE jobs SET done = done + 1, attempts = 1 WHERE id = :id AND state = 'claimed' AND done = :done;

-- name: go_on!
-- What the next part begins with.
UPDATE jobs SET sealed_arguments = :sealed_arguments WHERE id = :id;
