-- name: write!
-- Whom to call for somebody, in the place of whom they named before.
INSERT INTO emergency_contacts (person, workshop, sealed_contact, written_at, written_by)
VALUES (:person, :workshop, :sealed_contact, :written_at, :written_by)
ON CONFLICT (person, workshop) DO UPDATE
SET sealed_contact = excluded.sealed_contact, written_at = excluded.written_at,
    written_by = excluded.written_by;

-- name: read
-- Whom to call for one person.
SELECT sealed_contact FROM emergency_contacts
WHERE person = :person AND workshop = :workshop AND sealed_contact IS NOT NULL;

-- name: written
-- For whom there is somebody to call, and since when: not whom.
SELECT e.person, e.written_at, p.sealed_first_name, p.sealed_last_name
FROM emergency_contacts e JOIN people p ON p.id = e.person
WHERE e.workshop = :workshop AND e.sealed_contact IS NOT NULL;

-- name: written_at
-- When one person named somebody.
SELECT written_at FROM emergency_contacts
WHERE person = :person AND workshop = :workshop AND sealed_contact IS NOT NULL;

-- name: remove!
-- Whom to call is forgotten: they took their consent back.
DELETE FROM emergency_contacts WHERE person = :person AND workshop = :workshop;
