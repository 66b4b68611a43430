-- name: add
-- Words that came in for a person, or an answer to them; gives its number.
INSERT INTO help_messages (person, workshop, chat, author, sealed_text, reply_to, at)
VALUES (:person, :workshop, :chat, :author, :sealed_text, :reply_to, :at)
RETURNING id;

-- name: find
-- One message.
SELECT id, person, workshop, chat, author, sealed_text, reply_to, at, answered_at
FROM help_messages WHERE id = :id;

-- name: next_open
-- The oldest open message after another one, for a workshop or from a stranger.
SELECT id FROM help_messages
WHERE answered_at IS NULL AND reply_to IS NULL AND id > :after
  AND (workshop = :workshop OR workshop IS NULL)
ORDER BY id LIMIT 1;

-- name: count_open
-- How many messages wait for an answer.
SELECT COUNT(*) AS messages FROM help_messages
WHERE answered_at IS NULL AND reply_to IS NULL
  AND (workshop = :workshop OR workshop IS NULL);

-- name: close!
-- Somebody has answered, or the matter needs no answer; the text now says who.
UPDATE help_messages SET answered_at = :now, sealed_text = :sealed_text
WHERE id = :id AND answered_at IS NULL;

-- name: open_of_person
-- What one person still waits to be answered.
SELECT id, person, workshop, chat, author, sealed_text, reply_to, at, answered_at
FROM help_messages
WHERE person = :person AND workshop = :workshop AND answered_at IS NULL AND reply_to IS NULL
ORDER BY id;
