-- name: of_person
-- What one person said about the gatherings of a workshop.
SELECT gathering, answer, sequence, in_calendar, sealed_part, half_days, knows_on, asked, sure,
       sure_on FROM attendance
WHERE person = :person AND workshop = :workshop;

-- name: feed
-- What the calendar of one person holds, and when each entry may have changed last.
SELECT a.gathering, a.answer, a.sequence, a.in_calendar, a.sealed_part, a.half_days,
       a.knows_on, a.asked, a.sure, a.sure_on, a.answered_at, w.loaded_at
FROM attendance a JOIN workshops w ON w.id = a.workshop
WHERE a.person = :person AND a.workshop = :workshop AND a.in_calendar = 1
ORDER BY a.gathering;

-- name: in_calendars
-- Which calendars of those who have a seat hold a gathering: the next of them after a person.
SELECT a.person, a.answer, a.sequence, a.in_calendar, a.sealed_part, a.half_days, a.knows_on, a.asked, a.sure,
       a.sure_on
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND a.in_calendar = 1 AND r.person > :after
ORDER BY r.person LIMIT :most;

-- name: count_in_calendars
-- How many calendars of those who have a seat hold a gathering.
SELECT COUNT(*) AS calendars
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND a.in_calendar = 1;

-- name: save!
-- What a person says now about a gathering, and where their calendar stands.
INSERT INTO attendance (person, workshop, gathering, answer, sequence, in_calendar,
                        sealed_part, half_days, knows_on, asked, sure, sure_on, confirmed_at,
                        answered_at, answered_by)
VALUES (:person, :workshop, :gathering, :answer, :sequence, :in_calendar,
        :sealed_part, :half_days, :knows_on, :asked, :sure, :sure_on, :confirmed_at,
        :answered_at, :answered_by)
ON CONFLICT (person, workshop, gathering) DO UPDATE
SET answer = excluded.answer, sequence = excluded.sequence, in_calendar = excluded.in_calendar,
    sealed_part = excluded.sealed_part, half_days = excluded.half_days,
    knows_on = excluded.knows_on, asked = excluded.asked, sure = excluded.sure,
    sure_on = excluded.sure_on, confirmed_at = excluded.confirmed_at,
    answered_at = excluded.answered_at, answered_by = excluded.answered_by;

-- name: confirm!
-- Somebody's last word; what they answered before stays, and when.
UPDATE attendance SET sure = :sure, sure_on = :sure_on, confirmed_at = :confirmed_at
WHERE person = :person AND workshop = :workshop AND gathering = :gathering;

-- name: ask!
-- The day by which somebody knows, or that it has come; when they answered stays.
UPDATE attendance SET knows_on = :knows_on, asked = :asked
WHERE person = :person AND workshop = :workshop AND gathering = :gathering;

-- name: set_calendar!
-- Where a person's calendar stands, on the days of now; what they said stays as it was.
UPDATE attendance SET sequence = :sequence, in_calendar = :in_calendar, half_days = :half_days
WHERE person = :person AND workshop = :workshop AND gathering = :gathering;

-- name: of_panel
-- What everybody who has a seat said about the gatherings; a row without a gathering for who said nothing.
SELECT r.person, p.sealed_first_name, p.sealed_last_name, p.sealed_phone,
       a.gathering, a.answer, a.sequence, a.in_calendar, a.sealed_part, a.half_days, a.knows_on,
       a.asked, a.sure, a.sure_on
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN attendance a ON a.person = r.person AND a.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated';

-- name: seated
-- What the next few people with a seat, after one of them, said about one gathering, if anything.
SELECT r.person, a.answer, a.sequence, a.in_calendar, a.sealed_part, a.half_days, a.knows_on,
       a.asked, a.sure, a.sure_on
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND r.person > :after
ORDER BY r.person LIMIT :most;

-- name: deadlines
-- Until when to answer about the gatherings of a workshop, where an organiser said so.
SELECT gathering, answer_by FROM answer_deadlines WHERE workshop = :workshop;

-- name: set_deadline!
-- Until when to answer about one gathering.
INSERT INTO answer_deadlines (workshop, gathering, answer_by, changed_at, changed_by)
VALUES (:workshop, :gathering, :answer_by, :now, :by)
ON CONFLICT (workshop, gathering) DO UPDATE
SET answer_by = excluded.answer_by, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by;

-- name: drop_deadline!
-- No day by which to answer about a gathering.
DELETE FROM answer_deadlines WHERE workshop = :workshop AND gathering = :gathering;
