-- name: add
-- A new task; its number.
INSERT INTO tasks (workshop, sealed_what, owner, due_on, person, page, made_at, made_by)
VALUES (:workshop, :sealed_what, :owner, :due_on, :person, :page, :made_at, :made_by)
RETURNING id;

-- name: open
-- The tasks of a workshop that are still to be done.
SELECT id, sealed_what, owner, due_on, person, page, revision, made_by, done_at, done_by
FROM tasks WHERE workshop = :workshop AND done_at IS NULL ORDER BY due_on, id;

-- name: done
-- Those done last, the latest first.
SELECT id, sealed_what, owner, due_on, person, page, revision, made_by, done_at, done_by
FROM tasks WHERE workshop = :workshop AND done_at IS NOT NULL
ORDER BY done_at DESC, id DESC LIMIT :most;

-- name: get
-- One task of a workshop.
SELECT id, sealed_what, owner, due_on, person, page, revision, made_by, done_at, done_by
FROM tasks WHERE id = :id AND workshop = :workshop;

-- name: change!
-- A task as somebody wants it now; nothing happens if it was changed since they looked.
UPDATE tasks SET sealed_what = :sealed_what, owner = :owner, due_on = :due_on, person = :person,
    page = :page, revision = revision + 1
WHERE id = :id AND workshop = :workshop AND revision = :revision AND done_at IS NULL;

-- name: finish!
-- A task is done; by whoever said so first.
UPDATE tasks SET done_at = :now, done_by = :by, revision = revision + 1
WHERE id = :id AND workshop = :workshop AND done_at IS NULL;

-- name: reopen!
-- A task is to be done after all.
UPDATE tasks SET done_at = NULL, done_by = NULL, revision = revision + 1
WHERE id = :id AND workshop = :workshop AND done_at IS NOT NULL;
