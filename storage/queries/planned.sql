-- name: settings
-- What was changed about the planned messages of a workshop, and which were sent.
SELECT message, turned_off, delay_seconds, words, released_at FROM planned_messages
WHERE workshop = :workshop;

-- name: save!
-- What an organiser changed about one message.
INSERT INTO planned_messages (workshop, message, turned_off, delay_seconds, words, released_at,
                              changed_at, changed_by)
VALUES (:workshop, :message, :turned_off, :delay_seconds, :words, :released_at, :now, :by)
ON CONFLICT (workshop, message) DO UPDATE
SET turned_off = excluded.turned_off, delay_seconds = excluded.delay_seconds,
    words = excluded.words, released_at = excluded.released_at,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: readers
-- Those with a seat, with what decides whether a message is for them: the next after a person.
SELECT r.person, r.state, a.answer, a.sure_on, m.person AS missing, s.person AS answered
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
LEFT JOIN missing_people m
  ON m.person = r.person AND m.workshop = r.workshop AND m.gathering = :gathering
LEFT JOIN survey_answered s ON s.person = r.person AND s.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND r.person > :after
ORDER BY r.person LIMIT :most;

-- name: reader
-- The same of one citizen, whatever their state.
SELECT r.person, r.state, a.answer, a.sure_on, m.person AS missing, s.person AS answered
FROM roles r
LEFT JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
LEFT JOIN missing_people m
  ON m.person = r.person AND m.workshop = r.workshop AND m.gathering = :gathering
LEFT JOIN survey_answered s ON s.person = r.person AND s.workshop = r.workshop
WHERE r.person = :person AND r.workshop = :workshop AND r.role = 'citizen';

-- name: deliver!
-- One person gets one message, unless they have had it.
INSERT INTO planned_deliveries (workshop, message, person, at)
VALUES (:workshop, :message, :person, :now)
ON CONFLICT (workshop, message, person) DO NOTHING;

-- name: counts
-- How many have had each message.
SELECT message, COUNT(*) AS people FROM planned_deliveries
WHERE workshop = :workshop GROUP BY message;

-- name: mark!
-- Somebody who said yes was not there.
INSERT INTO missing_people (workshop, gathering, person, at)
VALUES (:workshop, :gathering, :person, :now)
ON CONFLICT (workshop, gathering, person) DO NOTHING;

-- name: unmark!
-- They were there after all.
DELETE FROM missing_people
WHERE workshop = :workshop AND gathering = :gathering AND person = :person;

-- name: expected
-- Those with a seat who said yes to a gathering, and whether they were missing.
SELECT r.person, p.sealed_first_name, p.sealed_last_name, m.person AS missing
FROM roles r
JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN missing_people m
  ON m.person = r.person AND m.workshop = r.workshop AND m.gathering = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND a.answer IN ('yes', 'part')
ORDER BY r.person;
