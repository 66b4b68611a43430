-- name: parts
-- What somebody is in the teams of all workshops, the one loaded last first.
SELECT r.workshop, r.role FROM roles r JOIN workshops w ON w.id = r.workshop
WHERE r.person = :person AND r.role IN ('organiser', 'logistics', 'reader')
ORDER BY w.loaded_at DESC, r.workshop, r.role;

-- name: members
-- Everybody of a workshop's team, one row for each of their roles.
SELECT r.person, r.role, p.sealed_first_name, p.sealed_last_name, p.sealed_email, p.language, c.chat
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role IN ('organiser', 'logistics', 'reader')
  AND p.erased_at IS NULL
ORDER BY p.created_at, r.person, r.role;

-- name: take!
-- Somebody has this role in the team no more.
DELETE FROM roles WHERE person = :person AND workshop = :workshop AND role = :role;

-- name: lock!
-- Whoever takes a role back changes the workshop's row: of two at once, one is run again.
UPDATE workshops SET revision = revision WHERE id = :workshop;
