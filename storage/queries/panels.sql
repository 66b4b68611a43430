-- name: find
-- The message that shows a panel in a chat.
SELECT message_id FROM panels WHERE chat = :chat AND slot = :slot;

-- name: about_person
-- The panels of a chat that tell the team of a person: what they wrote, and their silence.
SELECT slot FROM panels
WHERE chat = :chat AND slot IN (
    SELECT 'help:' || id FROM help_messages WHERE person = :person
    UNION ALL
    SELECT 'silence:' || CAST(:person AS TEXT))
ORDER BY slot;

-- name: save!
-- A panel is shown by this message from now on.
INSERT INTO panels (chat, slot, message_id, changed_at) VALUES (:chat, :slot, :message_id, :now)
ON CONFLICT (chat, slot) DO UPDATE
SET message_id = excluded.message_id, changed_at = excluded.changed_at;

-- name: forget!
-- The message of a panel is gone.
DELETE FROM panels WHERE chat = :chat AND slot = :slot;

-- name: forget_all!
-- No message of before is there any more.
DELETE FROM panels;
