-- The programme as it was changed on its page, who was told of which of its versions; run sheets.

-- From the first version on, the page goes before the workshop's file. Number 0 is the programme
-- as it was before; `made_by` is blank then.
CREATE TABLE programmes (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    gathering TEXT NOT NULL,
    version @INT NOT NULL,
    definition TEXT NOT NULL,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    from_file @INT NOT NULL DEFAULT 0,
    PRIMARY KEY (workshop, gathering, version)
) @STRICT;

-- Which version somebody's calendar was sent last, and which one they knew before it. `about` is
-- a gathering, or a speaker's slot («gathering/session»).
CREATE TABLE programme_told (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    about TEXT NOT NULL,
    version @INT NOT NULL,
    known @INT NOT NULL,
    told_at @INT NOT NULL,
    PRIMARY KEY (person, workshop, about)
) @STRICT;

-- A day minute by minute. What is in a session keeps how long after its start it begins, so that
-- it moves with it; `facilitator` is somebody of the team, or a name is sealed.
CREATE TABLE run_sheet_items (
    id TEXT PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    gathering TEXT NOT NULL,
    day TEXT NOT NULL,
    session TEXT NOT NULL,
    starts_at @INT NOT NULL,
    after_minutes @INT NOT NULL,
    minutes @INT NOT NULL,
    title TEXT NOT NULL,
    aim TEXT NOT NULL,
    method TEXT NOT NULL,
    equipment TEXT NOT NULL,
    plan_b TEXT NOT NULL,
    facilitator TEXT REFERENCES people (id),
    sealed_facilitator TEXT,
    revision @INT NOT NULL,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL
) @STRICT;
CREATE INDEX run_sheet_items_day ON run_sheet_items (workshop, gathering, day);
CREATE INDEX run_sheet_items_facilitator ON run_sheet_items (facilitator);
