-- name: add!
-- One more version of a workshop's sample plan.
INSERT INTO sample_plans (workshop, version, definition, made_at, made_by)
VALUES (:workshop, :version, :definition, :made_at, :made_by);

-- name: last
-- The sample plan of a workshop as it was changed last.
SELECT version, definition, made_at, made_by FROM sample_plans
WHERE workshop = :workshop ORDER BY version DESC LIMIT 1;
