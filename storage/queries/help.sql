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

-- name: open_of_workshop
-- What all of its people still wait to be answered.
SELECT person, sealed_text FROM help_messages
WHERE workshop = :workshop AND person IS NOT NULL AND answered_at IS NULL AND reply_to IS NULL;

-- name: open_of_chat
-- What somebody we do not know still waits to be answered in their chat.
SELECT id, person, workshop, chat, author, sealed_text, reply_to, at, answered_at
FROM help_messages
WHERE chat = :chat AND person IS NULL AND answered_at IS NULL AND reply_to IS NULL
ORDER BY id;

-- name: waiting
-- The oldest messages without an answer, for a workshop or from strangers, with who wrote them.
SELECT m.id, m.person, m.workshop, m.chat, m.author, m.sealed_text, m.reply_to, m.at, m.answered_at,
       p.sealed_first_name, p.sealed_last_name, c.chat AS their_chat
FROM help_messages m
LEFT JOIN people p ON p.id = m.person
LEFT JOIN chats c ON c.person = m.person
WHERE m.id IN (
    SELECT id FROM help_messages
    WHERE workshop = :workshop AND answered_at IS NULL AND reply_to IS NULL
    ORDER BY at, id LIMIT :most
) OR m.id IN (
    SELECT id FROM help_messages
    WHERE workshop IS NULL AND answered_at IS NULL AND reply_to IS NULL
    ORDER BY at, id LIMIT :most
)
ORDER BY m.at, m.id LIMIT :most;

-- name: answered
-- What was dealt with last, for a workshop or for strangers, with who wrote it.
SELECT m.id, m.person, m.workshop, m.chat, m.author, m.sealed_text, m.reply_to, m.at, m.answered_at,
       p.sealed_first_name, p.sealed_last_name, c.chat AS their_chat
FROM help_messages m
LEFT JOIN people p ON p.id = m.person
LEFT JOIN chats c ON c.person = m.person
WHERE m.id IN (
    SELECT id FROM help_messages
    WHERE workshop = :workshop AND answered_at IS NOT NULL AND sealed_text IS NOT NULL
    ORDER BY answered_at DESC LIMIT :most
) OR m.id IN (
    SELECT id FROM help_messages
    WHERE workshop IS NULL AND answered_at IS NOT NULL AND sealed_text IS NOT NULL
    ORDER BY answered_at DESC LIMIT :most
)
ORDER BY m.answered_at DESC, m.id DESC LIMIT :most;

-- name: answers
-- What was answered to the messages between two numbers, of whatever workshop.
SELECT reply_to, sealed_text FROM help_messages
WHERE reply_to BETWEEN :first AND :last AND sealed_text IS NOT NULL
ORDER BY id;
