-- name: of_person
-- When one speaker is heard, the first first.
SELECT session, starts_at, minutes, room, state, sequence, in_calendar, answered_by
FROM speaker_slots WHERE person = :person AND workshop = :workshop ORDER BY starts_at, session;

-- name: feed
-- What the calendar of one speaker holds, and when each entry changed last.
SELECT session, starts_at, minutes, room, state, sequence, in_calendar, answered_by, changed_at
FROM speaker_slots
WHERE person = :person AND workshop = :workshop AND in_calendar = 1
ORDER BY starts_at, session;

-- name: of_workshop
-- When every speaker of a workshop is heard.
SELECT person, session, starts_at, minutes, room, state, sequence, in_calendar, answered_by
FROM speaker_slots WHERE workshop = :workshop ORDER BY starts_at, person, session;

-- name: save!
-- A slot as it is now.
INSERT INTO speaker_slots (person, workshop, session, starts_at, minutes, room, state, sequence,
                           in_calendar, answered_by, changed_at)
VALUES (:person, :workshop, :session, :starts_at, :minutes, :room, :state, :sequence,
        :in_calendar, :answered_by, :now)
ON CONFLICT (person, workshop, session) DO UPDATE
SET starts_at = excluded.starts_at, minutes = excluded.minutes, room = excluded.room,
    state = excluded.state, sequence = excluded.sequence, in_calendar = excluded.in_calendar,
    answered_by = excluded.answered_by, changed_at = excluded.changed_at;
