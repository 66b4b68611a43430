-- name: find
-- The message that shows a panel in a chat.
SELECT message_id FROM panels WHERE chat = :chat AND slot = :slot;

-- name: save!
-- A panel is shown by this message from now on.
INSERT INTO panels (chat, slot, message_id, changed_at) VALUES (:chat, :slot, :message_id, :now)
ON CONFLICT (chat, slot) DO UPDATE
SET message_id = excluded.message_id, changed_at = excluded.changed_at;

-- name: forget!
-- The message of a panel is gone.
DELETE FROM panels WHERE chat = :chat AND slot = :slot;
