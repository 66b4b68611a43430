-- The first contact: waves of letters and lists, who is in each, and what became of them.

-- Where post reaches somebody, below their name; postcode and commune are in `people`.
CREATE TABLE postal_addresses (
    person TEXT PRIMARY KEY REFERENCES people (id),
    sealed_street TEXT
) @STRICT;

-- What the organiser writes, for one way to reach people, in one language.
CREATE TABLE letter_texts (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    sender TEXT NOT NULL,
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    signature TEXT NOT NULL,
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
    PRIMARY KEY (wave, person)
) @STRICT;
CREATE UNIQUE INDEX wave_people_first ON wave_people (workshop, person) WHERE kind = 'first';
CREATE INDEX wave_people_person ON wave_people (person, workshop);
CREATE INDEX wave_people_waiting ON wave_people (wave, language, number)
    WHERE batch IS NULL AND left_out IS NULL;
CREATE INDEX wave_people_batch ON wave_people (wave, batch, left_out);

CREATE INDEX links_opened ON links (workshop, token_hash) WHERE opened_at IS NOT NULL;
CREATE INDEX acknowledgements_document ON acknowledgements (workshop, document, person);
