-- name: put!
-- A timer, or its new due time as long as it has not fired.
INSERT INTO timers (key, kind, person, workshop, subject, due_at)
VALUES (:key, :kind, :person, :workshop, :subject, :due_at)
ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at WHERE timers.state = 'waiting';

-- name: cancel!
-- A timer that is not needed any more; its key may be used again.
DELETE FROM timers WHERE key = :key AND state = 'waiting';

-- name: due
-- What is due, the oldest first.
SELECT key, kind, person, workshop, subject, due_at, attempts FROM timers
WHERE state = 'waiting' AND due_at <= :now
ORDER BY due_at, key LIMIT :most;

-- name: claim
-- One timer that is about to fire, counted as attempted from now on.
UPDATE timers SET attempts = attempts + 1 WHERE key = :key AND state = 'waiting'
RETURNING key, kind, person, workshop, subject, due_at, attempts;

-- name: give_back!
-- An attempt that the timer is not to blame for.
UPDATE timers SET attempts = attempts - 1 WHERE key = :key AND state = 'waiting';

-- name: fired!
-- A timer has fired: its key never fires again.
UPDATE timers SET state = 'fired', fired_at = :now WHERE key = :key AND state = 'waiting';

-- name: dead!
-- A timer that fails again and again is set aside.
UPDATE timers SET state = 'dead', fired_at = :now WHERE key = :key AND state = 'waiting';

-- name: next
-- When the next timer is due.
SELECT due_at FROM timers WHERE state = 'waiting' ORDER BY due_at LIMIT 1;
