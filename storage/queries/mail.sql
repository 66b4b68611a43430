-- name: bounce!
-- Somebody’s address takes nothing from us, since when and why; the same address again changes nothing.
INSERT INTO mail_bounces (person, address_hash, code, since)
VALUES (:person, :address_hash, :code, :now)
ON CONFLICT (person) DO UPDATE
SET address_hash = excluded.address_hash, code = excluded.code, since = excluded.since
WHERE mail_bounces.address_hash <> excluded.address_hash;

-- name: bounced
-- Since when one address of somebody takes nothing from us.
SELECT since, code FROM mail_bounces WHERE person = :person AND address_hash = :address_hash;

-- name: try_again!
-- Somebody of the team says that the address takes e-mails again.
DELETE FROM mail_bounces WHERE person = :person;

-- name: addresses
-- The addresses of those of a workshop who have no chat, and which address of theirs came back.
SELECT p.id AS person, p.sealed_email, b.address_hash
FROM people p
LEFT JOIN mail_bounces b ON b.person = p.id
WHERE p.erased_at IS NULL AND p.sealed_email IS NOT NULL
  AND p.id IN (SELECT person FROM roles
               WHERE workshop = :workshop AND role IN ('citizen', 'speaker'))
  AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.person = p.id);

-- name: chat_that_takes
-- The chat that speaks for somebody, unless it has shut us out.
SELECT c.chat FROM chats c JOIN accounts a ON a.chat = c.chat
WHERE c.person = :person AND a.blocked_at IS NULL;

-- name: file_waits
-- The files about one appointment that wait for somebody’s chat.
SELECT id FROM outbox
WHERE replaces = :replaces AND state = 'waiting' AND person = :person AND lane <> 4;

-- name: want!
-- Somebody wants calendar files by e-mail too.
INSERT INTO calendar_mails (person, workshop, since) VALUES (:person, :workshop, :now)
ON CONFLICT (person, workshop) DO NOTHING;

-- name: unwant!
-- Somebody wants them in the chat alone.
DELETE FROM calendar_mails WHERE person = :person AND workshop = :workshop;

-- name: wanted
-- Whether somebody wants calendar files by e-mail too.
SELECT since FROM calendar_mails WHERE person = :person AND workshop = :workshop;

-- name: sent
-- A message that has left for a mail server, with what is needed to know that it came back.
SELECT id, cause, person, workshop, state, address_hash FROM outbox
WHERE id = :id AND lane = 4 AND state IN ('sent', 'failed');

-- name: reader_of_news
-- Whom an e-mail is for that is of no wave.
SELECT person, workshop FROM outbox
WHERE id = :id AND kind <> 'mail' AND person IS NOT NULL AND workshop IS NOT NULL;

-- name: last_sent
-- The last message that has left for an address.
SELECT id FROM outbox
WHERE address_hash = :address_hash AND lane = 4 AND state IN ('sent', 'failed')
ORDER BY id DESC LIMIT 1;

-- name: returned!
-- A message came back.
UPDATE outbox SET state = 'failed', error = :error WHERE id = :id AND state = 'sent';

-- name: returned_of_wave!
-- The e-mail of somebody in a wave came back.
UPDATE wave_people SET fate = 'refused'
WHERE wave = :wave AND person = :person AND fate = 'left';
