-- name: find
-- Which page a token opens; none of somebody who was erased.
SELECT k.person, k.workshop, k.purpose, k.revision, k.revoked_at
FROM page_keys k JOIN people p ON p.id = k.person
WHERE k.token_hash = :token_hash AND p.erased_at IS NULL;

-- name: last
-- The newest key of one person's page.
SELECT person, workshop, purpose, revision, revoked_at FROM page_keys
WHERE person = :person AND workshop = :workshop AND purpose = :purpose
ORDER BY revision DESC LIMIT 1;

-- name: add!
-- A new key; the same one again changes nothing.
INSERT INTO page_keys (token_hash, person, workshop, purpose, revision, made_at)
VALUES (:token_hash, :person, :workshop, :purpose, :revision, :now)
ON CONFLICT (token_hash) DO NOTHING;

-- name: revoke!
-- The keys of one person's page open nothing any more.
UPDATE page_keys SET revoked_at = :now
WHERE person = :person AND workshop = :workshop AND purpose = :purpose AND revoked_at IS NULL;
