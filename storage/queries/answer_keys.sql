-- name: find
-- Whose answer about what a token takes; nothing of somebody who was erased.
SELECT k.person, k.workshop, k.kind, k.about, k.revision, k.revoked_at
FROM answer_keys k JOIN people p ON p.id = k.person
WHERE k.token_hash = :token_hash AND p.erased_at IS NULL;

-- name: last
-- The newest key for one person and one thing, open or not.
SELECT person, workshop, kind, about, revision, revoked_at FROM answer_keys
WHERE person = :person AND workshop = :workshop AND kind = :kind AND about = :about
ORDER BY revision DESC LIMIT 1;

-- name: add!
-- A new key; the same one again changes nothing.
INSERT INTO answer_keys (token_hash, person, workshop, kind, about, revision, made_at)
VALUES (:token_hash, :person, :workshop, :kind, :about, :revision, :now)
ON CONFLICT (token_hash) DO NOTHING;

-- name: revoke!
-- Whatever was sent to an address that is somebody’s no longer takes no answer any more.
UPDATE answer_keys SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL;
