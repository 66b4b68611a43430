-- name: newest
-- When what came last was done: acts, arrivals and messages are numbered as time passes.
SELECT at FROM audit WHERE id = (SELECT MAX(id) FROM audit)
UNION ALL
SELECT COALESCE(finished_at, arrived_at) FROM inbox WHERE id = (SELECT MAX(id) FROM inbox)
UNION ALL
SELECT COALESCE(finished_at, queued_at) FROM outbox WHERE id = (SELECT MAX(id) FROM outbox);
