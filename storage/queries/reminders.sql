-- name: of_person
-- How often somebody was reminded of each thing.
SELECT about, sent, last_at, called_at FROM reminders
WHERE person = :person AND workshop = :workshop;

-- name: of_workshop
-- The same of the people behind one person and up to another (none: all).
SELECT person, about, sent, last_at, called_at FROM reminders
WHERE workshop = :workshop AND person > :after
  AND (CAST(:until AS TEXT) IS NULL OR person <= :until);

-- name: begin!
-- A thing begins to be recalled; one that is going on stays as it is.
INSERT INTO reminders (person, workshop, about, sent, last_at)
VALUES (:person, :workshop, :about, 0, :now)
ON CONFLICT (person, workshop, about) DO NOTHING;

-- name: sent!
-- One more reminder of it has left.
UPDATE reminders SET sent = sent + 1, last_at = :now
WHERE person = :person AND workshop = :workshop AND about = :about;

-- name: called!
-- Somebody is to phone about it.
UPDATE reminders SET called_at = :now
WHERE person = :person AND workshop = :workshop AND about = :about;

-- name: end!
-- It is settled.
DELETE FROM reminders WHERE person = :person AND workshop = :workshop AND about = :about;

-- name: heard
-- When somebody had their last digest, in whichever workshop.
SELECT at FROM digests WHERE person = :person;

-- name: heard_in
-- The same of everybody with a part in a workshop.
SELECT d.person, d.at FROM roles r JOIN digests d ON d.person = r.person
WHERE r.workshop = :workshop;

-- name: hears!
-- They have one now.
INSERT INTO digests (person, workshop, at) VALUES (:person, :workshop, :now)
ON CONFLICT (person) DO UPDATE SET workshop = excluded.workshop, at = excluded.at;

-- name: waiting
-- Whether a digest for somebody has not left yet.
SELECT id FROM outbox
WHERE person = :person AND state IN ('waiting', 'claimed') AND only_if LIKE 'digest:%' LIMIT 1;

-- name: mutes
-- Of which kinds somebody does not want to be reminded.
SELECT kind FROM reminder_mutes WHERE person = :person AND workshop = :workshop;

-- name: mutes_of_workshop
-- The same of everybody in a workshop.
SELECT person, kind FROM reminder_mutes WHERE workshop = :workshop;

-- name: mute!
-- Somebody does not want to be reminded of a kind of thing any more.
INSERT INTO reminder_mutes (person, workshop, kind, at, recorded_by)
VALUES (:person, :workshop, :kind, :now, :recorded_by)
ON CONFLICT (person, workshop, kind) DO NOTHING;

-- name: unmute!
-- They do again.
DELETE FROM reminder_mutes WHERE person = :person AND workshop = :workshop AND kind = :kind;

-- name: settings
-- What was changed about the reminders of a workshop.
SELECT kind, turned_off, days, times, calls FROM reminder_settings WHERE workshop = :workshop;

-- name: tune!
-- What an organiser changed about the reminders of one kind.
INSERT INTO reminder_settings (workshop, kind, turned_off, days, times, calls, changed_at, changed_by)
VALUES (:workshop, :kind, :turned_off, :days, :times, :calls, :now, :by)
ON CONFLICT (workshop, kind) DO UPDATE
SET turned_off = excluded.turned_off, days = excluded.days, times = excluded.times,
    calls = excluded.calls, changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: untune!
-- The reminders of one kind are again as they are by themselves.
DELETE FROM reminder_settings WHERE workshop = :workshop AND kind = :kind;

-- name: next
-- Who is being reminded of anything in a workshop: the next of them after a person.
SELECT DISTINCT person FROM reminders
WHERE workshop = :workshop AND person > :after ORDER BY person LIMIT :most;
