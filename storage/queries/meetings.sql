-- name: add_member!
-- For whom somebody sits on the committee.
INSERT INTO committee (person, workshop, sealed_organisation)
VALUES (:person, :workshop, :sealed_organisation)
ON CONFLICT (person, workshop) DO UPDATE SET sealed_organisation = excluded.sealed_organisation;

-- name: set_state!
-- Where somebody stands in the committee.
UPDATE roles SET state = :state, previous_state = state, changed_at = :now, revision = revision + 1
WHERE person = :person AND workshop = :workshop AND role = 'committee';

-- name: members
-- Everybody who sits on the committee.
SELECT r.person, r.state, k.sealed_organisation, p.sealed_first_name, p.sealed_last_name,
       p.sealed_phone, p.sealed_email, p.language, c.chat
FROM roles r
JOIN committee k ON k.person = r.person AND k.workshop = r.workshop
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'committee' AND r.state = 'member'
  AND p.erased_at IS NULL
ORDER BY r.changed_at, r.person;

-- name: member
-- One person of the committee, who may have left it.
SELECT r.person, r.state, k.sealed_organisation, p.sealed_first_name, p.sealed_last_name,
       p.sealed_phone, p.sealed_email, p.language, c.chat
FROM roles r
JOIN committee k ON k.person = r.person AND k.workshop = r.workshop
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'committee' AND r.person = :person
  AND p.erased_at IS NULL;

-- name: save!
-- A meeting as it is held now.
INSERT INTO meetings (workshop, number, starts_at, ends_at, place, called_off, changed_at, changed_by)
VALUES (:workshop, :number, :starts_at, :ends_at, :place, :called_off, :now, :changed_by)
ON CONFLICT (workshop, number) DO UPDATE
SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place,
    called_off = excluded.called_off, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by;

-- name: every
-- All meetings of a workshop that have a date.
SELECT number, starts_at, ends_at, place, called_off FROM meetings
WHERE workshop = :workshop ORDER BY number;

-- name: summons!
-- What a member said of a meeting, and what their calendar was told.
INSERT INTO summonses (person, workshop, meeting, answer, sequence, in_calendar, changed_at,
                       changed_by)
VALUES (:person, :workshop, :meeting, :answer, :sequence, :in_calendar, :now, :changed_by)
ON CONFLICT (person, workshop, meeting) DO UPDATE
SET answer = excluded.answer, sequence = excluded.sequence, in_calendar = excluded.in_calendar,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: summonses
-- What all members said of all meetings.
SELECT s.person, s.meeting, s.answer, s.sequence, s.in_calendar, s.changed_at
FROM meetings m JOIN summonses s ON s.workshop = m.workshop AND s.meeting = m.number
WHERE m.workshop = :workshop;

-- name: of_person
-- What one member said of the meetings.
SELECT person, meeting, answer, sequence, in_calendar, changed_at FROM summonses
WHERE person = :person AND workshop = :workshop;
