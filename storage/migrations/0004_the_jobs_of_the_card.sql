-- Who works on the team's pages, speakers, beds and rooms, broadcasts, and what became of the opinion.

-- ── signing in, and personal pages ──────────────────────────────────────────────────────────

CREATE TABLE sign_ins (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    made_at @INT NOT NULL,
    expires_at @INT NOT NULL,
    used_at @INT
) @STRICT;
CREATE INDEX sign_ins_person ON sign_ins (person);
CREATE INDEX sign_ins_expired ON sign_ins (expires_at);

CREATE TABLE browsers (
    secret_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    begun_at @INT NOT NULL,
    seen_at @INT NOT NULL,
    ended_at @INT
) @STRICT;
CREATE INDEX browsers_person ON browsers (person);
CREATE INDEX browsers_seen ON browsers (seen_at);

CREATE TABLE page_keys (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    purpose TEXT NOT NULL,
    revision @INT NOT NULL,
    made_at @INT NOT NULL,
    revoked_at @INT,
    UNIQUE (person, workshop, purpose, revision)
) @STRICT;

-- Forms that were acted on: sent twice, they still count once.
CREATE TABLE forms (
    nonce TEXT PRIMARY KEY,
    at @INT NOT NULL
) @STRICT;
CREATE INDEX forms_at ON forms (at);

CREATE INDEX roles_person ON roles (person);
CREATE INDEX audit_workshop ON audit (workshop, id);
CREATE INDEX calls_waiting ON calls (workshop, id) WHERE closed_at IS NULL;

ALTER TABLE decisions ADD COLUMN derogation @INT NOT NULL DEFAULT 0;

-- ── the team's plain pages ──────────────────────────────────────────────────────────────────

CREATE INDEX help_messages_answered ON help_messages (workshop, answered_at)
WHERE answered_at IS NOT NULL AND sealed_text IS NOT NULL;
CREATE INDEX help_messages_reply ON help_messages (reply_to) WHERE reply_to IS NOT NULL;
