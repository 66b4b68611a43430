-- name: add_link!
-- A link that signs somebody in, once.
INSERT INTO sign_ins (token_hash, person, made_at, expires_at)
VALUES (:token_hash, :person, :now, :expires_at);

-- name: find_link
-- A sign-in link, used or not; none of somebody who was erased.
SELECT s.token_hash, s.person, s.expires_at, s.used_at
FROM sign_ins s JOIN people p ON p.id = s.person
WHERE s.token_hash = :token_hash AND p.erased_at IS NULL;

-- name: use_link!
-- A link is used up, unless another browser was faster.
UPDATE sign_ins SET used_at = :now WHERE token_hash = :token_hash AND used_at IS NULL;

-- name: begin!
-- A browser is signed in.
INSERT INTO browsers (secret_hash, person, begun_at, seen_at)
VALUES (:secret_hash, :person, :now, :now);

-- name: find
-- A browser that was signed in, and perhaps still is.
SELECT secret_hash, person, begun_at, seen_at, ended_at FROM browsers
WHERE secret_hash = :secret_hash;

-- name: seen!
-- It has looked at a page.
UPDATE browsers SET seen_at = :now WHERE secret_hash = :secret_hash AND ended_at IS NULL;

-- name: end!
-- It is signed out.
UPDATE browsers SET ended_at = :now WHERE secret_hash = :secret_hash AND ended_at IS NULL;

-- name: end_all!
-- Every browser of a person is signed out.
UPDATE browsers SET ended_at = :now WHERE person = :person AND ended_at IS NULL;

-- name: take_form!
-- A form is acted on; the same one again adds nothing.
INSERT INTO forms (nonce, at) VALUES (:nonce, :now) ON CONFLICT (nonce) DO NOTHING;

-- name: form
-- When a form was acted on.
SELECT at FROM forms WHERE nonce = :nonce;
