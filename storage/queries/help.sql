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
-- The oldest open message after another one, for a workshop or from a stranger («+id»: the few open
-- ones are looked through by their own index, not all by number).
SELECT MIN(number) AS id FROM (
    SELECT id AS number FROM help_messages
    WHERE workshop = :workshop AND answered_at IS NULL AND reply_to IS NULL AND +id > :after
    UNION ALL
    SELECT id AS number FROM help_messages
    WHERE workshop IS NULL AND answered_at IS NULL AND reply_to IS NULL AND +id > :after
) AS waiting;

-- name: count_open
-- How many messages wait for an answer, for a workshop or from a stranger.
SELECT (
    SELECT COUNT(*) FROM help_messages
    WHERE workshop = :workshop AND answered_at IS NULL AND reply_to IS NULL
) + (
    SELECT COUNT(*) FROM help_messages
    WHERE workshop IS NULL AND answered_at IS NULL AND reply_to IS NULL
) AS messages;

-- name: count_late
-- How many of them came before an instant.
SELECT (
    SELECT COUNT(*) FROM help_messages
    WHERE workshop = :workshop AND answered_at IS NULL AND reply_to IS NULL AND at < :before
) + (
    SELECT COUNT(*) FROM help_messages
    WHERE workshop IS NULL AND answered_at IS NULL AND reply_to IS NULL AND at < :before
) AS messages;

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

-- name: open_of_chat
-- What somebody we do not know still waits to be answered in their chat.
SELECT id, person, workshop, chat, author, sealed_text, reply_to, at, answered_at
FROM help_messages
WHERE chat = :chat AND person IS NULL AND answered_at IS NULL AND reply_to IS NULL
ORDER BY id;
