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
