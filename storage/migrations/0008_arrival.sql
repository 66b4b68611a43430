-- Who is there: badges, people who are neither citizens nor speakers, presences, late arrivals.

CREATE TABLE badges (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    code TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    made_at @INT NOT NULL,
    PRIMARY KEY (workshop, code),
    UNIQUE (person, workshop)
) @STRICT;

-- `half_days` are the keys of those they come for, between spaces; `accompanies`: a carer’s citizen.
CREATE TABLE attendees (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    sealed_organisation TEXT,
    accompanies TEXT REFERENCES people (id),
    half_days TEXT NOT NULL,
    revision @INT NOT NULL DEFAULT 1,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop)
) @STRICT;
CREATE INDEX attendees_workshop ON attendees (workshop);
CREATE INDEX attendees_accompanies ON attendees (accompanies) WHERE accompanies IS NOT NULL;

CREATE TABLE presences (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    half_day TEXT NOT NULL,
    arrived_at @INT NOT NULL,
    source TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, half_day)
) @STRICT;
CREATE INDEX presences_workshop ON presences (workshop, half_day);

-- Who said that they will be late; `expected_at` is empty where they do not know.
CREATE TABLE late_arrivals (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    half_day TEXT NOT NULL,
    expected_at @INT,
    said_at @INT NOT NULL,
    PRIMARY KEY (person, workshop, half_day)
) @STRICT;
CREATE INDEX late_arrivals_workshop ON late_arrivals (workshop, half_day);
