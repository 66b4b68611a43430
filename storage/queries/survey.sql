-- name: has_answered
-- Whether somebody has answered the survey.
SELECT person FROM survey_answered WHERE person = :person AND workshop = :workshop;

-- name: answered!
-- Somebody has answered; the second time changes nothing.
INSERT INTO survey_answered (person, workshop) VALUES (:person, :workshop)
ON CONFLICT (person, workshop) DO NOTHING;

-- name: add!
-- One sheet, with or without the name of who filled it in.
INSERT INTO survey_sheets (id, workshop, person, sealed_answers)
VALUES (:id, :workshop, :person, :sealed_answers);

-- name: rewrite!
-- A sheet with a name, filled in anew.
UPDATE survey_sheets SET sealed_answers = :sealed_answers
WHERE person = :person AND workshop = :workshop;

-- name: own
-- The sheet that somebody filled in with their name.
SELECT sealed_answers FROM survey_sheets WHERE person = :person AND workshop = :workshop;

-- name: sheets
-- All that was answered, without a name; what was erased is counted on.
SELECT id, sealed_answers FROM survey_sheets WHERE workshop = :workshop ORDER BY id;

-- name: count
-- How many sheets there are, erased ones too.
SELECT COUNT(*) AS sheets FROM survey_sheets WHERE workshop = :workshop;

-- name: asked
-- How many have a seat, and how many of them have answered.
SELECT COUNT(*) AS people, COUNT(s.person) AS answered
FROM roles r LEFT JOIN survey_answered s ON s.person = r.person AND s.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated';

-- name: open_people
-- Those with a seat who have not answered, for whoever notes it for them.
SELECT r.person, p.sealed_first_name, p.sealed_last_name
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN survey_answered s ON s.person = r.person AND s.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated' AND s.person IS NULL
ORDER BY r.person;
