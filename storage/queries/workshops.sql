-- name: find
-- One workshop as it was loaded.
SELECT definition, revision FROM workshops WHERE id = :id;

-- name: every
-- All workshops, the one loaded last first.
SELECT definition FROM workshops ORDER BY loaded_at DESC, id;

-- name: save!
-- The workshop as it is now.
INSERT INTO workshops (id, definition, revision, loaded_at)
VALUES (:id, :definition, :revision, :loaded_at)
ON CONFLICT (id) DO UPDATE
SET definition = excluded.definition, revision = excluded.revision, loaded_at = excluded.loaded_at;

-- name: save_gathering!
-- A weekend or a stretch of online work; its revision tells when its times last changed.
INSERT INTO gatherings (workshop, key, starts_at, ends_at, revision)
VALUES (:workshop, :key, :starts_at, :ends_at, :revision)
ON CONFLICT (workshop, key) DO UPDATE
SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, revision = excluded.revision
WHERE gatherings.starts_at <> excluded.starts_at OR gatherings.ends_at <> excluded.ends_at;

-- name: save_session!
-- One item of the programme; its revision tells when it last moved.
INSERT INTO sessions (workshop, gathering, key, starts_at, ends_at, revision)
VALUES (:workshop, :gathering, :key, :starts_at, :ends_at, :revision)
ON CONFLICT (workshop, key) DO UPDATE
SET gathering = excluded.gathering, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    revision = excluded.revision
WHERE sessions.gathering <> excluded.gathering OR sessions.starts_at <> excluded.starts_at
   OR sessions.ends_at <> excluded.ends_at;
