-- name: add!
-- One more message, unless the same cause has queued it before.
INSERT INTO outbox (cause, position, lane, chat, person, workshop, kind, sealed_body, slot,
                    replaces, policy, only_if, queued_at, due_at)
VALUES (:cause, :position, :lane, :chat, :person, :workshop, :kind, :sealed_body, :slot,
        :replaces, :policy, :only_if, :queued_at, :queued_at)
ON CONFLICT (cause, position) DO NOTHING;

-- name: replace_older!
-- The unsent older versions of the same thing for the same reader are not sent any more.
UPDATE outbox
SET state = 'replaced', finished_at = :now, sealed_body = NULL
WHERE replaces = :replaces AND state = 'waiting'
  AND person IS NOT DISTINCT FROM CAST(:person AS TEXT)
  AND chat IS NOT DISTINCT FROM CAST(:chat AS BIGINT)
  AND NOT (cause = :cause AND position = :position);
