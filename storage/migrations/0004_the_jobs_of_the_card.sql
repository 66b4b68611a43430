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

CREATE TABLE browsers (
    secret_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    begun_at @INT NOT NULL,
    seen_at @INT NOT NULL,
    ended_at @INT
) @STRICT;
CREATE INDEX browsers_person ON browsers (person);

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
