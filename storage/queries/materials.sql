-- name: of_person
-- What one speaker handed over, with every version whose file is still there.
SELECT m.id, m.person, m.sealed_title, m.released, m.released_at, m.release_at,
       v.number, v.file, v.added_at, v.added_by, f.sealed_name, f.mime, f.size
FROM materials m
JOIN material_versions v ON v.material = m.id
JOIN files f ON f.id = v.file AND f.erased_at IS NULL
WHERE m.person = :person AND m.workshop = :workshop
ORDER BY m.created_at, m.id, v.number;

-- name: of_workshop
-- What all speakers of a workshop handed over.
SELECT m.id, m.person, m.sealed_title, m.released, m.released_at, m.release_at,
       v.number, v.file, v.added_at, v.added_by, f.sealed_name, f.mime, f.size
FROM materials m
JOIN material_versions v ON v.material = m.id
JOIN files f ON f.id = v.file AND f.erased_at IS NULL
WHERE m.workshop = :workshop
ORDER BY m.created_at, m.id, v.number;

-- name: find
-- One material of a workshop.
SELECT m.id, m.person, m.sealed_title, m.released, m.released_at, m.release_at,
       v.number, v.file, v.added_at, v.added_by, f.sealed_name, f.mime, f.size
FROM materials m
JOIN material_versions v ON v.material = m.id
JOIN files f ON f.id = v.file AND f.erased_at IS NULL
WHERE m.id = :id AND m.workshop = :workshop
ORDER BY v.number;

-- name: add!
-- A new material; its first version follows in the same transaction.
INSERT INTO materials (id, person, workshop, sealed_title, created_at)
VALUES (:id, :person, :workshop, :sealed_title, :now);

-- name: add_version!
-- One more file of a material.
INSERT INTO material_versions (material, number, file, added_at, added_by)
VALUES (:material, :number, :file, :now, :added_by);

-- name: rename!
-- Another title.
UPDATE materials SET sealed_title = :sealed_title WHERE id = :id;

-- name: release!
-- Which version citizens see, and when the newest is to be shown by itself.
UPDATE materials SET released = :released, released_at = :released_at, release_at = :release_at
WHERE id = :id;

-- name: citizens
-- To whom materials are shown: the next of those who have a seat, after a person.
SELECT r.person FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated' AND r.person > :after
ORDER BY r.person LIMIT :most;
