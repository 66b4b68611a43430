-- The first shape of the house. Instants are microseconds since 1970 in UTC; our ids and JSON are text.
-- A column named sealed_* holds personal words: the program encrypts it where the engine does not.
-- «@…» marks the few words in which SQLite and PostgreSQL differ (storage/migrations.py).

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) @STRICT;

-- ── the pipe ────────────────────────────────────────────────────────────────────────────────

CREATE TABLE inbox (
    id @IDENTITY,
    bot @INT NOT NULL,
    update_id @INT NOT NULL,
    lane TEXT NOT NULL,
    sealed_body TEXT,
    arrived_at @INT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts @INT NOT NULL DEFAULT 0,
    claimed_at @INT,
    finished_at @INT,
    UNIQUE (bot, update_id)
) @STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'waiting';
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE sealed_body IS NOT NULL AND state <> 'waiting';
CREATE INDEX inbox_lane ON inbox (lane, id);

CREATE TABLE dead_letters (
    id @IDENTITY,
    inbox @INT NOT NULL REFERENCES inbox (id),
    reason TEXT NOT NULL,
    at @INT NOT NULL,
    told_at @INT
) @STRICT;
CREATE INDEX dead_letters_inbox ON dead_letters (inbox);
CREATE INDEX dead_letters_untold ON dead_letters (id) WHERE told_at IS NULL;

CREATE TABLE outbox (
    id @IDENTITY,
    cause TEXT NOT NULL,
    position @INT NOT NULL,
    lane @INT NOT NULL,
    chat @INT,
    person TEXT,
    workshop TEXT,
    kind TEXT NOT NULL,
    sealed_body TEXT,
    slot TEXT,
    replaces TEXT,
    policy TEXT NOT NULL,
    only_if TEXT,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts @INT NOT NULL DEFAULT 0,
    queued_at @INT NOT NULL,
    due_at @INT NOT NULL,
    claimed_at @INT,
    finished_at @INT,
    doubted_at @INT,
    error TEXT,
    message_id @INT,
    UNIQUE (cause, position)
) @STRICT;
CREATE INDEX outbox_waiting ON outbox (lane, id) WHERE state = 'waiting';
CREATE INDEX outbox_claimed ON outbox (id) WHERE state = 'claimed';
CREATE INDEX outbox_person ON outbox (person, id);
CREATE INDEX outbox_chat ON outbox (chat) WHERE chat IS NOT NULL AND sealed_body IS NOT NULL;
CREATE INDEX outbox_replaces ON outbox (replaces) WHERE state = 'waiting' AND replaces IS NOT NULL;
CREATE INDEX outbox_doubts ON outbox (doubted_at) WHERE doubted_at IS NOT NULL;
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE sealed_body IS NOT NULL AND finished_at IS NOT NULL;

CREATE TABLE panels (
    chat @INT NOT NULL,
    slot TEXT NOT NULL,
    message_id @INT NOT NULL,
    changed_at @INT NOT NULL,
    PRIMARY KEY (chat, slot)
) @STRICT;

CREATE TABLE timers (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT,
    workshop TEXT,
    subject TEXT NOT NULL DEFAULT '',
    due_at @INT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts @INT NOT NULL DEFAULT 0,
    fired_at @INT
) @STRICT;
CREATE INDEX timers_due ON timers (due_at) WHERE state = 'waiting';
CREATE INDEX timers_person ON timers (person);

CREATE TABLE jobs (
    id @IDENTITY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    person TEXT,
    sealed_arguments TEXT,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts @INT NOT NULL DEFAULT 0,
    done @INT NOT NULL DEFAULT 0,
    total @INT NOT NULL DEFAULT 0,
    due_at @INT NOT NULL,
    claimed_at @INT,
    finished_at @INT,
    error TEXT
) @STRICT;
CREATE INDEX jobs_waiting ON jobs (due_at) WHERE state = 'waiting';
CREATE INDEX jobs_claimed ON jobs (id) WHERE state = 'claimed';
CREATE INDEX jobs_person ON jobs (person) WHERE person IS NOT NULL;
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE sealed_arguments IS NOT NULL;

CREATE TABLE places (
    person TEXT NOT NULL,
    workshop TEXT NOT NULL,
    flow TEXT NOT NULL,
    subject TEXT NOT NULL,
    version @INT NOT NULL,
    step TEXT NOT NULL,
    sealed_answers TEXT,
    updated_at @INT NOT NULL,
    PRIMARY KEY (person, workshop, flow, subject)
) @STRICT;
CREATE INDEX places_workshop ON places (workshop);

-- ── workshops and people ────────────────────────────────────────────────────────────────────

CREATE TABLE workshops (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    revision @INT NOT NULL,
    loaded_at @INT NOT NULL
) @STRICT;

CREATE TABLE gatherings (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    key TEXT NOT NULL,
    starts_at @INT NOT NULL,
    ends_at @INT NOT NULL,
    revision @INT NOT NULL,
    PRIMARY KEY (workshop, key)
) @STRICT;

CREATE TABLE sessions (
    workshop TEXT NOT NULL,
    gathering TEXT NOT NULL,
    key TEXT NOT NULL,
    starts_at @INT NOT NULL,
    ends_at @INT NOT NULL,
    revision @INT NOT NULL,
    PRIMARY KEY (workshop, key),
    FOREIGN KEY (workshop, gathering) REFERENCES gatherings (workshop, key)
) @STRICT;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    sealed_first_name TEXT,
    sealed_last_name TEXT,
    sealed_birth_year TEXT,
    sealed_postcode TEXT,
    sealed_commune TEXT,
    sealed_phone TEXT,
    sealed_email TEXT,
    language TEXT NOT NULL DEFAULT 'fr',
    match_hash TEXT UNIQUE,
    created_at @INT NOT NULL,
    silenced_at @INT,
    erased_at @INT
) @STRICT;

CREATE TABLE roles (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    previous_state TEXT,
    sealed_features TEXT,
    sealed_reason TEXT,
    changed_at @INT NOT NULL,
    revision @INT NOT NULL DEFAULT 1,
    UNIQUE (person, workshop, role)
) @STRICT;
CREATE INDEX roles_state ON roles (workshop, role, state, changed_at, id);

CREATE TABLE accounts (
    chat @INT PRIMARY KEY,
    language TEXT,
    blocked_at @INT,
    focus_person TEXT,
    focus_workshop TEXT,
    focus_flow TEXT,
    focus_subject TEXT,
    seen_at @INT NOT NULL
) @STRICT;
CREATE INDEX accounts_seen ON accounts (seen_at);

CREATE TABLE chats (
    person TEXT PRIMARY KEY REFERENCES people (id),
    chat @INT NOT NULL REFERENCES accounts (chat),
    bound_at @INT NOT NULL
) @STRICT;
CREATE INDEX chats_chat ON chats (chat);

CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    created_at @INT NOT NULL,
    expires_at @INT NOT NULL,
    opened_at @INT,
    used_at @INT,
    failures @INT NOT NULL DEFAULT 0,
    locked_at @INT,
    revoked_at @INT
) @STRICT;
CREATE INDEX links_person ON links (person, workshop);

-- ── what people said ────────────────────────────────────────────────────────────────────────

CREATE TABLE answers (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    question TEXT NOT NULL,
    sealed_value TEXT,
    answered_at @INT NOT NULL,
    answered_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, question)
) @STRICT;

CREATE TABLE acknowledgements (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    document TEXT NOT NULL,
    version @INT NOT NULL,
    at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, document, version)
) @STRICT;

CREATE TABLE consents (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    purpose TEXT NOT NULL,
    given @INT NOT NULL,
    at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, purpose)
) @STRICT;

CREATE TABLE attendance (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL,
    gathering TEXT NOT NULL,
    answer TEXT NOT NULL,
    sequence @INT NOT NULL DEFAULT 0,
    in_calendar @INT NOT NULL DEFAULT 0,
    answered_at @INT NOT NULL,
    answered_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, gathering),
    FOREIGN KEY (workshop, gathering) REFERENCES gatherings (workshop, key)
) @STRICT;

CREATE TABLE help_messages (
    id @IDENTITY,
    person TEXT,
    workshop TEXT,
    chat @INT,
    author TEXT NOT NULL,
    sealed_text TEXT,
    reply_to @INT,
    at @INT NOT NULL,
    answered_at @INT
) @STRICT;
CREATE INDEX help_messages_open ON help_messages (workshop, at) WHERE answered_at IS NULL;
CREATE INDEX help_messages_person ON help_messages (person, id);
CREATE INDEX help_messages_chat ON help_messages (chat) WHERE person IS NULL;
CREATE INDEX help_messages_words ON help_messages (workshop, at) WHERE sealed_text IS NOT NULL;

CREATE TABLE calls (
    id @IDENTITY,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    reason TEXT NOT NULL,
    sealed_note TEXT,
    since @INT NOT NULL,
    closed_at @INT,
    closed_by TEXT
) @STRICT;
CREATE INDEX calls_person ON calls (person);
CREATE INDEX calls_words ON calls (workshop) WHERE sealed_note IS NOT NULL;
CREATE UNIQUE INDEX calls_open ON calls (workshop, person, reason) WHERE closed_at IS NULL;

CREATE TABLE reminders (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    about TEXT NOT NULL,
    sent @INT NOT NULL,
    last_at @INT NOT NULL,
    PRIMARY KEY (person, workshop, about)
) @STRICT;

CREATE TABLE decisions (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    meeting @INT NOT NULL,
    item TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at @INT NOT NULL,
    recorded_at @INT NOT NULL,
    recorded_by TEXT NOT NULL
) @STRICT;
CREATE INDEX decisions_item ON decisions (workshop, meeting, item, id);

-- ── files, proof, forgetting ────────────────────────────────────────────────────────────────

CREATE TABLE files (
    id TEXT PRIMARY KEY,
    person TEXT,
    workshop TEXT,
    kind TEXT NOT NULL,
    sealed_name TEXT,
    mime TEXT NOT NULL,
    size @INT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at @INT NOT NULL,
    erased_at @INT
) @STRICT;
CREATE INDEX files_person ON files (person);

CREATE TABLE audit (
    id @IDENTITY,
    at @INT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT,
    workshop TEXT,
    act TEXT NOT NULL,
    ids TEXT NOT NULL,
    sealed_facts TEXT,
    facts_salt TEXT,
    facts_hash TEXT,
    seal_number @INT UNIQUE,
    previous_hash TEXT,
    hash TEXT
) @STRICT;
CREATE INDEX audit_unsealed ON audit (id) WHERE hash IS NULL;
CREATE INDEX audit_subject ON audit (subject, id);

CREATE TABLE erasures (
    person TEXT PRIMARY KEY,
    at @INT NOT NULL
) @STRICT;
CREATE INDEX erasures_at ON erasures (at);

CREATE TABLE do_not_contact (
    hash TEXT PRIMARY KEY,
    at @INT NOT NULL
) @STRICT;
