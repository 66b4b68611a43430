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

-- ── speakers ────────────────────────────────────────────────────────────────────────────────

CREATE TABLE speakers (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    sealed_organisation TEXT,
    sealed_viewpoint TEXT,
    sealed_question TEXT,
    sealed_interests TEXT,
    declared_at @INT,
    declared_by TEXT,
    materials_by TEXT,
    PRIMARY KEY (person, workshop)
) @STRICT;

CREATE TABLE speaker_slots (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    session TEXT NOT NULL,
    starts_at @INT NOT NULL,
    minutes @INT NOT NULL,
    room TEXT NOT NULL,
    state TEXT NOT NULL,
    sequence @INT NOT NULL,
    in_calendar @INT NOT NULL,
    answered_by TEXT NOT NULL,
    changed_at @INT NOT NULL,
    PRIMARY KEY (person, workshop, session)
) @STRICT;
CREATE INDEX speaker_slots_workshop ON speaker_slots (workshop, starts_at);

CREATE TABLE briefs (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    version @INT NOT NULL,
    sealed_sections TEXT,
    written_at @INT NOT NULL,
    sent_at @INT,
    sent_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, version)
) @STRICT;
CREATE INDEX briefs_workshop ON briefs (workshop);

CREATE TABLE brief_reads (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    version @INT NOT NULL,
    at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, version)
) @STRICT;
CREATE INDEX brief_reads_workshop ON brief_reads (workshop);

CREATE TABLE materials (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_title TEXT,
    released @INT NOT NULL DEFAULT 0,
    released_at @INT,
    release_at @INT,
    created_at @INT NOT NULL
) @STRICT;
CREATE INDEX materials_workshop ON materials (workshop, created_at);
CREATE INDEX materials_person ON materials (person);

CREATE TABLE material_versions (
    material TEXT NOT NULL REFERENCES materials (id),
    number @INT NOT NULL,
    file TEXT NOT NULL REFERENCES files (id),
    added_at @INT NOT NULL,
    added_by TEXT NOT NULL,
    PRIMARY KEY (material, number)
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
CREATE INDEX survey_sheets_step ON survey_sheets (workshop, id);

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

-- ── forms, and what the pages look up ───────────────────────────────────────────────────────

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

-- ── hotel, needs, workrooms ─────────────────────────────────────────────────────────────────
-- Which kind of bedroom somebody has, or wishes for, tells a need: those columns are sealed, too.

CREATE TABLE hotels (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    definition TEXT NOT NULL,
    revision @INT NOT NULL DEFAULT 1,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL
) @STRICT;
CREATE INDEX hotels_workshop ON hotels (workshop);

CREATE TABLE allotments (
    hotel TEXT NOT NULL REFERENCES hotels (id),
    night TEXT NOT NULL,
    rooms TEXT NOT NULL,
    revision @INT NOT NULL DEFAULT 1,
    PRIMARY KEY (hotel, night)
) @STRICT;

CREATE TABLE lodgings (
    workshop TEXT PRIMARY KEY REFERENCES workshops (id),
    sharing @INT NOT NULL,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL
) @STRICT;

CREATE TABLE stays (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_nights TEXT,
    sealed_wishes TEXT,
    sealed_access TEXT,
    revision @INT NOT NULL DEFAULT 1,
    changed_at @INT NOT NULL,
    PRIMARY KEY (person, workshop)
) @STRICT;
CREATE INDEX stays_workshop ON stays (workshop);

CREATE TABLE beds (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    night TEXT NOT NULL,
    hotel TEXT NOT NULL REFERENCES hotels (id),
    room TEXT NOT NULL,
    sealed_kind TEXT,
    sealed_number TEXT,
    given_at @INT NOT NULL,
    given_by TEXT NOT NULL,
    freed_at @INT,
    PRIMARY KEY (person, workshop, night)
) @STRICT;
CREATE INDEX beds_workshop ON beds (workshop);
CREATE INDEX beds_hotel ON beds (hotel);

CREATE TABLE roomings (
    hotel TEXT NOT NULL REFERENCES hotels (id),
    version @INT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (hotel, version)
) @STRICT;

CREATE TABLE rooming_lines (
    hotel TEXT NOT NULL,
    version @INT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL,
    arrival TEXT NOT NULL,
    sealed_line TEXT,
    PRIMARY KEY (hotel, version, person, arrival),
    FOREIGN KEY (hotel, version) REFERENCES roomings (hotel, version)
) @STRICT;
CREATE INDEX rooming_lines_person ON rooming_lines (person);
CREATE INDEX rooming_lines_words ON rooming_lines (workshop) WHERE sealed_line IS NOT NULL;

CREATE TABLE needs (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_words TEXT,
    written_at @INT NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop)
) @STRICT;
CREATE INDEX needs_words ON needs (workshop) WHERE sealed_words IS NOT NULL;

CREATE TABLE workrooms (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    definition TEXT NOT NULL,
    revision @INT NOT NULL DEFAULT 1
) @STRICT;
CREATE INDEX workrooms_workshop ON workrooms (workshop);

CREATE TABLE bookings (
    workshop TEXT NOT NULL,
    session TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES workrooms (id),
    booked_at @INT NOT NULL,
    booked_by TEXT NOT NULL,
    PRIMARY KEY (workshop, session),
    FOREIGN KEY (workshop, session) REFERENCES sessions (workshop, key)
) @STRICT;
CREATE INDEX bookings_room ON bookings (room);

-- ── the team's plain pages ──────────────────────────────────────────────────────────────────

CREATE INDEX help_messages_answered ON help_messages (workshop, answered_at)
WHERE answered_at IS NOT NULL AND sealed_text IS NOT NULL;
CREATE INDEX help_messages_reply ON help_messages (reply_to) WHERE reply_to IS NOT NULL;
