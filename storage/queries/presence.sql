-- name: of_half_day
-- Who was noted as there in a half-day.
SELECT person, half_day, arrived_at, source, recorded_by FROM presences
WHERE workshop = :workshop AND half_day = :half_day;

-- name: of_workshop
-- Who was noted as there in any half-day of a workshop.
SELECT person, half_day, arrived_at, source, recorded_by FROM presences
WHERE workshop = :workshop ORDER BY half_day, person;

-- name: of_person
-- In which half-days one person was noted as there.
SELECT person, half_day, arrived_at, source, recorded_by FROM presences
WHERE workshop = :workshop AND person = :person ORDER BY half_day;

-- name: add!
-- Somebody is there; who was noted already stays as they were.
INSERT INTO presences (person, workshop, half_day, arrived_at, source, recorded_by)
VALUES (:person, :workshop, :half_day, :now, :source, :recorded_by)
ON CONFLICT (person, workshop, half_day) DO NOTHING;

-- name: remove!
-- That somebody was there was a mistake.
DELETE FROM presences
WHERE person = :person AND workshop = :workshop AND half_day = :half_day;

-- name: late
-- Who said that they would be late in a half-day.
SELECT person, half_day, expected_at FROM late_arrivals
WHERE workshop = :workshop AND half_day = :half_day;

-- name: late_of_person
-- Where one person said that they would be late.
SELECT person, half_day, expected_at FROM late_arrivals
WHERE workshop = :workshop AND person = :person;

-- name: say_late!
-- Somebody will be late; what they say last counts.
INSERT INTO late_arrivals (person, workshop, half_day, expected_at, said_at)
VALUES (:person, :workshop, :half_day, :expected_at, :now)
ON CONFLICT (person, workshop, half_day) DO UPDATE
SET expected_at = excluded.expected_at, said_at = excluded.said_at;

-- name: in_time!
-- They will not be late after all.
DELETE FROM late_arrivals
WHERE person = :person AND workshop = :workshop AND half_day = :half_day;
