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
-- What waits in one lane, in its order, with the chat it would go to now; what answers somebody
-- names the chat where they asked.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.chat IS NOT NULL AS answers, o.person,
       o.kind, o.slot, o.due_at
FROM outbox o LEFT JOIN chats c ON c.person = o.person
WHERE o.state = 'waiting' AND o.lane = :lane AND o.id > :after
ORDER BY o.id LIMIT :most;

-- name: heads_apart
-- The same of what answers somebody alone (1), or of the rest alone (0).
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.chat IS NOT NULL AS answers, o.person,
       o.kind, o.slot, o.due_at
FROM outbox o LEFT JOIN chats c ON c.person = o.person
WHERE o.state = 'waiting' AND o.lane = :lane AND o.id > :after
  AND (o.chat IS NOT NULL) = (CAST(:answers AS BIGINT) = 1)
ORDER BY o.id LIMIT :most;

-- name: heads_due
-- The same in a lane whose messages can be put off: those whose hour has come.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.chat IS NOT NULL AS answers, o.person,
       o.kind, o.slot, o.due_at
FROM outbox o LEFT JOIN chats c ON c.person = o.person
WHERE o.state = 'waiting' AND o.lane = :lane AND o.id > :after AND o.due_at <= :now
ORDER BY o.id LIMIT :most;

-- name: ready
-- A waiting message with all that its delivery depends on. Who is to be left in peace gets no news;
-- an answer, which goes to the chat it was asked in, reaches them.
SELECT o.id, o.lane, COALESCE(o.chat, c.chat) AS chat, o.person, o.workshop, o.kind, o.sealed_body,
       o.slot, o.policy, o.only_if, o.attempts, o.queued_at, o.doubted_at, a.blocked_at,
       CASE WHEN o.chat IS NULL THEN p.silenced_at END AS silenced_at,
       COALESCE(p.language, a.language) AS language, o.chat IS NOT NULL AS answers
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
-- A message that was about to leave waits for its hour: that was no attempt (an erased one is gone).
UPDATE outbox
SET state = CASE WHEN sealed_body IS NULL THEN 'dropped' ELSE 'waiting' END,
    finished_at = CASE WHEN sealed_body IS NULL THEN CAST(:now AS BIGINT) END,
    attempts = attempts - 1, due_at = :due_at, error = :error
WHERE id = :id AND state = 'claimed';

-- name: postpone!
-- A message that may have arrived is not sent again before its hour.
UPDATE outbox SET due_at = :due_at WHERE id = :id AND state = 'waiting';

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

-- name: add_broadcast!
-- One message for each of the people of a segment up to a person, who are put down with it: whoever
-- has theirs has it once.
INSERT INTO outbox (cause, position, lane, person, workshop, broadcast, kind, sealed_body, policy,
                    only_if, queued_at, due_at)
SELECT 'broadcast:' || CAST(:broadcast AS BIGINT) || ':' || r.person, 0, CAST(:lane AS BIGINT), r.person,
       CAST(:workshop AS TEXT), CAST(:broadcast AS BIGINT), 'delivery', CAST(:sealed_body AS TEXT),
       CAST(:policy AS TEXT), CAST(:only_if AS TEXT), CAST(:now AS BIGINT), CAST(:now AS BIGINT)
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
LEFT JOIN accounts a ON a.chat = c.chat
WHERE r.workshop = :workshop AND r.person > :after
  AND r.role IN (:role, :or_role, :else_role)
  AND (:role = :else_role
       OR r.role = (SELECT MIN(o.role) FROM roles o
                    WHERE o.workshop = r.workshop AND o.person = r.person
                      AND o.role IN (:role, :or_role, :else_role)))
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (r.state = CAST(:state AS TEXT)
       OR (CAST(:state AS TEXT) IS NULL
           AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn',
                               'identified', 'declared', 'proposed')))
  AND (CAST(:language AS TEXT) IS NULL OR p.language = :language)
  AND (CAST(:gathering AS TEXT) IS NULL
       OR COALESCE((SELECT t.answer FROM attendance t
                    WHERE t.person = r.person AND t.workshop = r.workshop
                      AND t.gathering = :gathering), '') IN (:answer, :or_answer)
       OR (:answer = '@there'
           AND EXISTS (SELECT 1 FROM presences q
                       WHERE q.person = r.person AND q.workshop = r.workshop
                         AND q.half_day BETWEEN :from_day AND :until_day)))
  AND (CAST(:missing AS TEXT) IS NULL
       OR (:missing = 'form' AND r.state = 'contacted')
       OR (:missing IN ('notice', 'commitment') AND r.state = 'contacted'
           AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                           WHERE k.person = r.person AND k.workshop = r.workshop
                             AND k.document = :missing
                             AND (:missing = 'commitment' OR k.version = :notice)))
       OR (:missing = 'attendance' AND r.state = 'validated'
           AND COALESCE((SELECT t.answer FROM attendance t
                         WHERE t.person = r.person AND t.workshop = r.workshop
                           AND t.gathering = :missing_of), 'later') = 'later'))
  AND r.person <= :until
ORDER BY r.person
ON CONFLICT (cause, position) DO NOTHING;

-- name: add_mail!
-- The e-mail of somebody in a wave, not before its hour: whoever has theirs has it once.
INSERT INTO outbox (cause, position, lane, person, workshop, kind, sealed_body, policy, queued_at,
                    due_at)
VALUES (:cause, 0, :lane, :person, :workshop, 'mail', :sealed_body, :policy, :now, :due_at)
ON CONFLICT (cause, position) DO NOTHING;

-- name: last_trial
-- The last e-mail that somebody of a team has tried out.
SELECT state, error FROM outbox
WHERE person = :person AND workshop = :workshop AND lane = :lane AND cause LIKE 'mail-trial:%'
ORDER BY id DESC LIMIT 1;

-- name: mailed!
-- What became of an e-mail for good: what it held opens somebody’s page, and is not kept.
UPDATE outbox SET state = :state, error = :error, finished_at = :now, sealed_body = NULL
WHERE id = :id;

-- name: to_mail!
-- A message that its reader’s chat cannot take leaves by e-mail instead: for that it was never tried
-- (an erased one is gone).
UPDATE outbox
SET state = CASE WHEN sealed_body IS NULL THEN 'dropped' ELSE 'waiting' END,
    finished_at = CASE WHEN sealed_body IS NULL THEN CAST(:now AS BIGINT) END,
    lane = 4, attempts = 0, due_at = :now, error = NULL
WHERE id = :id AND state = 'claimed';

-- name: copy_to_mail!
-- What leaves for a chat leaves by e-mail too: once, however often the first is tried.
INSERT INTO outbox (cause, position, lane, person, workshop, about, noted, kind, sealed_body, replaces,
                    policy, only_if, queued_at, due_at)
SELECT 'also:' || cause, position, 4, person, workshop, about, noted, kind, sealed_body, replaces,
       policy, only_if, queued_at, CAST(:now AS BIGINT)
FROM outbox WHERE id = :id AND sealed_body IS NOT NULL
ON CONFLICT (cause, position) DO NOTHING;

-- name: copied
-- Whether a message leaves, or has left, by e-mail too.
SELECT c.id FROM outbox o JOIN outbox c ON c.cause = 'also:' || o.cause AND c.position = o.position
WHERE o.id = :id;

-- name: address!
-- To which address an e-mail goes, as a keyed hash.
UPDATE outbox SET address_hash = :address_hash WHERE id = :id;

-- name: mail_heads
-- The e-mails whose hour has come, those first that have waited longest for it.
SELECT id FROM outbox WHERE state = 'waiting' AND lane = 4 AND due_at <= :now
ORDER BY due_at, id LIMIT :most;

-- name: mail_due
-- When the next e-mail may leave.
SELECT MIN(due_at) AS due_at FROM outbox WHERE state = 'waiting' AND lane = 4;

-- name: trouble
-- Why the e-mails of a wave that were tried still wait, as the last of them found.
SELECT error FROM outbox
WHERE cause >= :first AND cause < :behind AND state = 'waiting' AND error <> 'quiet'
ORDER BY claimed_at DESC, id DESC LIMIT 1;

-- name: drop_stopped!
-- Copies of a stopped broadcast that wait: they are not sent any more.
UPDATE outbox SET state = 'dropped', error = 'stopped', finished_at = :now
WHERE id IN (SELECT id FROM outbox WHERE broadcast = :broadcast AND state = 'waiting' LIMIT :most);

-- name: mails_of
-- The e-mails that wait for one person.
SELECT id, sealed_body FROM outbox
WHERE person = :person AND state = 'waiting' AND lane = :lane AND sealed_body IS NOT NULL ORDER BY id;

-- name: drop_all!
-- Nothing that waits for one person leaves, but what answers them in the chat where they asked.
UPDATE outbox SET state = 'dropped', finished_at = :now, error = :error
WHERE person = :person AND state = 'waiting' AND chat IS NULL;
