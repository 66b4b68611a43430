-- name: find
-- One link, by the hash of its token.
SELECT token_hash, person, workshop, expires_at, used_at, revoked_at, locked_at, failures,
       opened_at
FROM links WHERE token_hash = :token_hash;

-- name: find_by_code
-- One link, by the keyed hash of its short code.
SELECT token_hash, person, workshop, expires_at, used_at, revoked_at, locked_at, failures,
       opened_at
FROM links WHERE code_hash = :code_hash;

-- name: revoke!
-- A newer link was made: the earlier ones open nothing any more, also on our page.
UPDATE links SET revoked_at = :now
WHERE person = :person AND workshop = :workshop AND revoked_at IS NULL;

-- name: revoke_but!
-- A link has arrived in an e-mail: those from before it was written open nothing any more.
UPDATE links SET revoked_at = :now
WHERE person = :person AND workshop = :workshop AND token_hash <> :token_hash
  AND created_at < :before AND revoked_at IS NULL;

-- name: forget!
-- A link that nobody was given.
DELETE FROM links WHERE token_hash = :token_hash;

-- name: add!
-- A new link, of which only hashes are kept.
INSERT INTO links (token_hash, code_hash, person, workshop, created_at, expires_at)
VALUES (:token_hash, :code_hash, :person, :workshop, :created_at, :expires_at);

-- name: opened!
-- When a link was first looked at.
UPDATE links SET opened_at = :now WHERE token_hash = :token_hash AND opened_at IS NULL;

-- name: save!
-- What happened to a link: used, mistaken, locked.
UPDATE links SET used_at = :used_at, failures = :failures, locked_at = :locked_at
WHERE token_hash = :token_hash;

-- name: without
-- Citizens of a workshop who were contacted and have never been given a link.
SELECT r.person, p.sealed_first_name, p.sealed_last_name
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN links l ON l.person = r.person AND l.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'contacted'
  AND l.person IS NULL AND p.erased_at IS NULL
ORDER BY r.id;
