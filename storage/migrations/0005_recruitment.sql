-- Recruitment: the draw and the seats of the panel; letters, who was written to and when.

CREATE TABLE draws (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    state TEXT NOT NULL,
    seats @INT NOT NULL,
    people @INT NOT NULL,
    left_out @INT NOT NULL,
    job TEXT NOT NULL,
    seed TEXT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    report TEXT,
    file TEXT REFERENCES files (id),
    ready_at @INT,
    typed TEXT,
    number @INT,
    drawn_at @INT,
    drawn_by TEXT,
    told_at @INT,
    stopped_at @INT,
    -- Public words, as those of decisions: why a list that was published is given up.
    stopped_reason TEXT
) @STRICT;
CREATE INDEX draws_workshop ON draws (workshop, id);
-- One at a time, and one that counts: two organisers at once cannot make two.
CREATE UNIQUE INDEX draws_live ON draws (workshop) WHERE state IN ('preparing', 'ready', 'drawn');

CREATE TABLE draw_people (
    draw @INT NOT NULL REFERENCES draws (id),
    place @INT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    turn @INT,
    PRIMARY KEY (draw, place)
) @STRICT;
CREATE INDEX draw_people_person ON draw_people (person);

-- Nobody has two seats, and no seat two people.
CREATE TABLE seats (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    number @INT NOT NULL,
    person TEXT REFERENCES people (id),
    since @INT NOT NULL,
    confirmed_at @INT,
    confirmed_by TEXT,
    PRIMARY KEY (workshop, number)
) @STRICT;
INSERT INTO seats (workshop, number, person, since)
SELECT workshop, ROW_NUMBER() OVER (PARTITION BY workshop ORDER BY changed_at, id), person, changed_at
FROM roles WHERE role = 'citizen' AND state = 'validated';
CREATE INDEX seats_of_person ON seats (person);
CREATE UNIQUE INDEX seats_person ON seats (workshop, person) WHERE person IS NOT NULL;

-- A seat is offered to one person at a time, and a person is offered one seat at a time.
CREATE TABLE offers (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    seat @INT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    hours @INT NOT NULL,
    expires_at @INT NOT NULL,
    goes_on @INT NOT NULL,
    ended_at @INT,
    ended_by TEXT,
    FOREIGN KEY (workshop, seat) REFERENCES seats (workshop, number)
) @STRICT;
CREATE UNIQUE INDEX offers_seat ON offers (workshop, seat) WHERE state = 'open';
CREATE UNIQUE INDEX offers_person ON offers (workshop, person) WHERE state = 'open';
CREATE INDEX offers_of_person ON offers (person);
CREATE INDEX offers_workshop ON offers (workshop, id);

-- The sample plan as it was changed on the page: from then on it goes before the workshop's file.
CREATE TABLE sample_plans (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    version @INT NOT NULL,
    definition TEXT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (workshop, version)
) @STRICT;

-- The first contact: waves of letters and lists, who is in each, and what became of them.

-- What the organiser writes, for one way to reach people, in one language.
CREATE TABLE letter_texts (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    sender TEXT NOT NULL,
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    signature TEXT NOT NULL,
    title TEXT NOT NULL,
    written_at @INT NOT NULL,
    PRIMARY KEY (workshop, channel, language)
) @STRICT;

CREATE TABLE letter_logos (
    workshop TEXT PRIMARY KEY REFERENCES workshops (id),
    file TEXT NOT NULL REFERENCES files (id)
) @STRICT;

CREATE TABLE waves (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    leaves_at @INT NOT NULL,
    wanted @INT NOT NULL,
    seed TEXT NOT NULL,
    pool @INT NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    job TEXT NOT NULL DEFAULT '',
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (workshop, title)
) @STRICT;
CREATE INDEX waves_leaves ON waves (leaves_at);
CREATE UNIQUE INDEX waves_one_at_a_time ON waves (workshop) WHERE state IN ('drawing', 'making');

-- A part of a wave that is made at once: a file of letters, or of lines.
CREATE TABLE wave_batches (
    wave @INT NOT NULL REFERENCES waves (id),
    number @INT NOT NULL,
    language TEXT NOT NULL,
    letters @INT NOT NULL,
    file TEXT NOT NULL REFERENCES files (id),
    made_at @INT NOT NULL,
    PRIMARY KEY (wave, number)
) @STRICT;

CREATE TABLE wave_people (
    wave @INT NOT NULL REFERENCES waves (id),
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    number @INT NOT NULL,
    batch @INT,
    link TEXT,
    left_out TEXT,
    fate TEXT,
    PRIMARY KEY (wave, person)
) @STRICT;
CREATE UNIQUE INDEX wave_people_first ON wave_people (workshop, person) WHERE kind = 'first';
CREATE INDEX wave_people_person ON wave_people (person, workshop);
CREATE INDEX wave_people_waiting ON wave_people (wave, language, number)
    WHERE batch IS NULL AND left_out IS NULL;
CREATE INDEX wave_people_batch ON wave_people (wave, batch, left_out);

CREATE INDEX outbox_mails ON outbox (due_at, id) WHERE state = 'waiting' AND lane = 4;

CREATE INDEX links_opened ON links (workshop, token_hash) WHERE opened_at IS NOT NULL;
CREATE INDEX acknowledgements_document ON acknowledgements (workshop, document, person);

-- Where people live, who lives together, where they came from; and the files they come in.

ALTER TABLE people ADD COLUMN sealed_address TEXT;
ALTER TABLE people ADD COLUMN household_hash TEXT;
ALTER TABLE roles ADD COLUMN source TEXT;

CREATE TABLE imports (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    state TEXT NOT NULL,
    arrives TEXT NOT NULL,
    source TEXT NOT NULL,
    file TEXT NOT NULL REFERENCES files (id),
    job TEXT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    sealed_report TEXT,
    sealed_choices TEXT,
    counts TEXT,
    wrong_file TEXT REFERENCES files (id),
    ended_at @INT
) @STRICT;
CREATE INDEX imports_workshop ON imports (workshop, id);
CREATE INDEX imports_by ON imports (made_by);
CREATE INDEX imports_sealed ON imports (made_at) WHERE sealed_report IS NOT NULL;

-- Rows that an organiser said tell of somebody who is there already: not asked again.
CREATE TABLE same_people (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (workshop, hash)
) @STRICT;

CREATE INDEX files_of_people ON files (created_at)
WHERE kind IN ('people', 'people-wrong') AND erased_at IS NULL;
