-- name: add!
-- One more message, unless the same cause has queued it before.
INSERT INTO outbox (cause, position, lane, chat, person, workshop, about, noted, kind,
                    sealed_body, slot, replaces, policy, only_if, queued_at, due_at)
VALUES (:cause, :position, :lane, :chat, :person, :workshop, :about, :noted, :kind,
        :sealed_body, :slot, :replaces, :policy, :only_if, :queued_at, :queued_at)
ON CONFLICT (cause, position) DO NOTHING;

-- name: replace_older!
-- The unsent older versions of the same thing for the same reader are not sent any more.
UPDATE outbox
SET state = 'replaced', finished_at = :now, sealed_body = NULL, chat = NULL, about = NULL
WHERE replaces = :replaces AND state = 'waiting'
  AND person IS NOT DISTINCT FROM CAST(:person AS TEXT)
  AND (person IS NOT NULL OR chat IS NOT DISTINCT FROM CAST(:chat AS BIGINT))
  AND NOT (cause = :cause AND position = :position);

-- name: heads
-- What waits in one lane, in its order, with the chat it would go to now.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.person, o.kind, o.slot, o.due_at
FROM outbox o LEFT JOIN chats c ON c.person = o.person
WHERE o.state = 'waiting' AND o.lane = :lane AND o.id > :after
ORDER BY o.id LIMIT :most;

-- name: heads_due
-- The same in a lane whose messages can be put off: those whose hour has come.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.person, o.kind, o.slot, o.due_at
FROM outbox o LEFT JOIN chats c ON c.person = o.person
WHERE o.state = 'waiting' AND o.lane = :lane AND o.id > :after AND o.due_at <= :now
ORDER BY o.id LIMIT :most;

-- name: ready
-- A waiting message with all that its delivery depends on. Who is to be left in peace gets no news;
-- an answer, which goes to the chat it was asked in, reaches them.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.person, o.workshop, o.kind, o.sealed_body,
       o.slot, o.policy, o.only_if, o.attempts, o.queued_at, o.doubted_at, a.blocked_at,
       CASE WHEN o.chat IS NULL THEN p.silenced_at END AS silenced_at, COALESCE(p.language, a.language) AS language
FROM outbox o
LEFT JOIN chats c ON c.person = o.person
LEFT JOIN accounts a ON a.chat = COALESCE(o.chat, c.chat)
LEFT JOIN people p ON p.id = o.person
WHERE o.id = :id AND o.state = 'waiting';

-- name: claim!
-- A message is about to leave.
UPDATE outbox SET state = 'claimed', attempts = attempts + 1, claimed_at = :now
WHERE id = :id AND state = 'waiting';

-- name: sent!
-- A message has arrived, in this chat, even if its person is bound to another one later.
UPDATE outbox
SET state = 'sent', finished_at = :now, message_id = :message_id,
    chat = COALESCE(chat, (SELECT c.chat FROM chats c WHERE c.person = outbox.person))
WHERE id = :id;

-- name: retry!
-- A message has surely not arrived, and is tried again later (an erased one is not).
UPDATE outbox
SET state = CASE WHEN sealed_body IS NULL THEN 'dropped' ELSE 'waiting' END,
    finished_at = CASE WHEN sealed_body IS NULL THEN CAST(:now AS BIGINT) END,
    due_at = :due_at, error = :error
WHERE id = :id AND state IN ('waiting', 'claimed');

-- name: put_off!
-- A message that was about to leave waits for its hour: that was no attempt.
UPDATE outbox SET state = 'waiting', attempts = attempts - 1, due_at = :due_at, error = :error
WHERE id = :id AND state = 'claimed';

-- name: finish!
-- A message will not be sent: it failed for good, or nobody needs it any more.
UPDATE outbox SET state = :state, finished_at = :now, error = :error
WHERE id = :id AND state IN ('waiting', 'claimed');

-- name: doubt!
-- It is unknown whether a message has arrived: its policy decides (an erased one cannot be repeated).
UPDATE outbox
SET state = CASE WHEN policy = 'park' OR sealed_body IS NULL THEN 'presumed' ELSE 'waiting' END,
    finished_at = CASE WHEN policy = 'park' OR sealed_body IS NULL THEN CAST(:now AS BIGINT) END,
    doubted_at = :now
WHERE id = :id AND state = 'claimed';

-- name: doubt_what_waits!
-- In a restored copy, whatever waited may have left since the copy was made.
UPDATE outbox
SET state = CASE WHEN policy = 'park' OR sealed_body IS NULL THEN 'presumed' ELSE 'waiting' END,
    finished_at = CASE WHEN policy = 'park' OR sealed_body IS NULL THEN CAST(:now AS BIGINT) END,
    doubted_at = :now
WHERE id IN (
    SELECT id FROM outbox WHERE state = 'waiting'
    UNION ALL
    SELECT id FROM outbox WHERE state = 'claimed');

-- name: claimed
-- What was on its way when somebody stopped.
SELECT id FROM outbox WHERE state = 'claimed' ORDER BY id;

-- name: doubts
-- The messages that may have arrived twice, or not at all.
SELECT id, COALESCE(person, '') AS person, chat, kind, policy, state, doubted_at
FROM outbox WHERE doubted_at >= :since ORDER BY doubted_at, id;

-- name: count_waiting
-- How much waits in one lane, and since when.
SELECT COUNT(*) AS waiting, MIN(queued_at) AS oldest
FROM outbox WHERE state = 'waiting' AND lane = :lane;
