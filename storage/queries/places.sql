-- name: find
-- Where a person stands in one conversation.
SELECT version, step, sealed_answers, updated_at FROM places
WHERE person = :person AND workshop = :workshop AND flow = :flow AND subject = :subject;

-- name: save!
-- The place as it is now; there is one per person, workshop, conversation and subject.
INSERT INTO places (person, workshop, flow, subject, version, step, sealed_answers, updated_at)
VALUES (:person, :workshop, :flow, :subject, :version, :step, :sealed_answers, :updated_at)
ON CONFLICT (person, workshop, flow, subject) DO UPDATE
SET version = excluded.version, step = excluded.step,
    sealed_answers = excluded.sealed_answers, updated_at = excluded.updated_at;

-- name: leave!
-- The conversation is over.
DELETE FROM places
WHERE person = :person AND workshop = :workshop AND flow = :flow AND subject = :subject;
