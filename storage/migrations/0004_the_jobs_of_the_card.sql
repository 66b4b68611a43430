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

-- ── broadcasts ──────────────────────────────────────────────────────────────────────────────

CREATE TABLE broadcasts (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    segment TEXT NOT NULL,
    sealed_content TEXT,
    file TEXT,
    telegram_file TEXT,
    made_at @INT NOT NULL,
    leaves_at @INT,
    at_night @INT NOT NULL DEFAULT 0,
    frozen_at @INT,
    over_at @INT
) @STRICT;
CREATE INDEX broadcasts_workshop ON broadcasts (workshop, id);
CREATE INDEX broadcasts_author ON broadcasts (author);
CREATE INDEX broadcasts_words ON broadcasts (made_at) WHERE sealed_content IS NOT NULL;
CREATE INDEX broadcasts_files ON broadcasts (made_at) WHERE file IS NOT NULL;
CREATE INDEX broadcasts_leaves ON broadcasts (leaves_at) WHERE leaves_at IS NOT NULL;

-- A copy is a message of its own: who is written to, in the order in which they are put down.
ALTER TABLE outbox ADD COLUMN broadcast @INT;
CREATE INDEX outbox_broadcast ON outbox (broadcast, state, error) WHERE broadcast IS NOT NULL;
CREATE INDEX roles_people ON roles (workshop, person, role, state);
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
