-- name: answers
-- What one person answered so far.
SELECT question, sealed_value FROM answers WHERE person = :person AND workshop = :workshop;

-- name: save!
-- One answer; the last one counts.
INSERT INTO answers (person, workshop, question, sealed_value, answered_at, answered_by)
VALUES (:person, :workshop, :question, :sealed_value, :answered_at, :answered_by)
ON CONFLICT (person, workshop, question) DO UPDATE
SET sealed_value = excluded.sealed_value, answered_at = excluded.answered_at,
    answered_by = excluded.answered_by;

-- name: drop!
-- An answer whose question is asked no more.
DELETE FROM answers WHERE person = :person AND workshop = :workshop AND question = :question;
