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

-- ── planned messages, the survey, what became of the opinion ────────────────────────────────

CREATE TABLE planned_messages (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    message TEXT NOT NULL,
    turned_off @INT NOT NULL DEFAULT 0,
    delay_seconds @INT,
    words TEXT,
    released_at @INT,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (workshop, message)
) @STRICT;

CREATE TABLE planned_deliveries (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    message TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    at @INT NOT NULL,
    PRIMARY KEY (workshop, message, person)
) @STRICT;
CREATE INDEX planned_deliveries_person ON planned_deliveries (person);

CREATE TABLE missing_people (
    workshop TEXT NOT NULL,
    gathering TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    at @INT NOT NULL,
    PRIMARY KEY (workshop, gathering, person),
    FOREIGN KEY (workshop, gathering) REFERENCES gatherings (workshop, key)
) @STRICT;
CREATE INDEX missing_people_person ON missing_people (person);

-- One filled-in sheet. Without a name it has no person, and nothing in it tells when it was filled in.
CREATE TABLE survey_sheets (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    person TEXT REFERENCES people (id),
    sealed_answers TEXT,
    UNIQUE (person, workshop)
) @STRICT;
CREATE INDEX survey_sheets_words ON survey_sheets (workshop) WHERE sealed_answers IS NOT NULL;

-- Who has answered, so that nobody does twice: not when, and not what.
CREATE TABLE survey_answered (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    PRIMARY KEY (person, workshop)
) @STRICT;

CREATE TABLE opinions (
    workshop TEXT PRIMARY KEY REFERENCES workshops (id),
    form TEXT NOT NULL,
    handed_over_on TEXT NOT NULL,
    recorded_at @INT NOT NULL,
    recorded_by TEXT NOT NULL
) @STRICT;

CREATE TABLE articles (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    number @INT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    agreement TEXT NOT NULL,
    votes_for @INT,
    votes_against @INT,
    recorded_at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (workshop, number)
) @STRICT;

CREATE TABLE article_answers (
    workshop TEXT NOT NULL,
    article @INT NOT NULL,
    version @INT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    signatory TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    recorded_at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    announced_at @INT,
    PRIMARY KEY (workshop, article, version),
    FOREIGN KEY (workshop, article) REFERENCES articles (workshop, number)
) @STRICT;

CREATE TABLE article_news (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL,
    article @INT NOT NULL,
    version @INT NOT NULL,
    at @INT NOT NULL,
    PRIMARY KEY (person, workshop, article, version),
    FOREIGN KEY (workshop, article, version) REFERENCES article_answers (workshop, article, version)
) @STRICT;
CREATE INDEX article_news_article ON article_news (workshop, article, version);

CREATE TABLE news_wishes (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    wanted @INT NOT NULL,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop)
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
