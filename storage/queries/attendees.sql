-- name: every
-- Everybody of a workshop who is there beside citizens, speakers and team.
SELECT a.person, a.workshop, a.kind, a.sealed_organisation, a.accompanies, a.half_days, a.revision,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.sealed_email, p.language
FROM attendees a
JOIN people p ON p.id = a.person AND p.erased_at IS NULL
JOIN roles r ON r.person = a.person AND r.workshop = a.workshop AND r.role = 'attendee'
WHERE a.workshop = :workshop;

-- name: find
-- One of them.
SELECT a.person, a.workshop, a.kind, a.sealed_organisation, a.accompanies, a.half_days, a.revision,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.sealed_email, p.language
FROM attendees a
JOIN people p ON p.id = a.person AND p.erased_at IS NULL
JOIN roles r ON r.person = a.person AND r.workshop = a.workshop AND r.role = 'attendee'
WHERE a.workshop = :workshop AND a.person = :person;

-- name: add!
-- What somebody is there for.
INSERT INTO attendees (person, workshop, kind, sealed_organisation, accompanies, half_days,
                       changed_at, changed_by)
VALUES (:person, :workshop, :kind, :sealed_organisation, :accompanies, :half_days, :now, :by);

-- name: change!
-- Another purpose, unless somebody else was faster.
UPDATE attendees
SET kind = :kind, sealed_organisation = :sealed_organisation, accompanies = :accompanies,
    half_days = :half_days, revision = revision + 1, changed_at = :now, changed_by = :by
WHERE person = :person AND workshop = :workshop AND revision = :revision;

-- name: leave!
-- Somebody is not there for anything any more.
DELETE FROM attendees WHERE person = :person AND workshop = :workshop;

-- name: leave_role!
-- ... nor has a part in the workshop by that.
DELETE FROM roles WHERE person = :person AND workshop = :workshop AND role = 'attendee';

-- name: other_parts
-- What else somebody is, in any workshop.
SELECT id FROM roles
WHERE person = :person AND NOT (workshop = :workshop AND role = 'attendee');
