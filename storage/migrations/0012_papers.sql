-- Papers: what was asked for, its files, who is in them, and the words of the charter.

-- `digest` stands for what the workshop said; a gathering only for lists.
CREATE TABLE papers (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    paper TEXT NOT NULL,
    gathering TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    people @INT NOT NULL,
    digest TEXT NOT NULL,
    job TEXT NOT NULL DEFAULT '',
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL
) @STRICT;
CREATE INDEX papers_workshop ON papers (workshop, id);
CREATE INDEX papers_made ON papers (made_at);
CREATE UNIQUE INDEX papers_one_at_a_time ON papers (workshop, paper, gathering)
WHERE state = 'making';

-- A file of an order: everybody in it reads the same language.
CREATE TABLE paper_parts (
    paper @INT NOT NULL REFERENCES papers (id),
    number @INT NOT NULL,
    language TEXT NOT NULL,
    people @INT NOT NULL,
    file TEXT NOT NULL REFERENCES files (id),
    made_at @INT NOT NULL,
    PRIMARY KEY (paper, number)
) @STRICT;
CREATE INDEX paper_parts_file ON paper_parts (file);

-- Who is named in an order; `digest`, a keyed hash, stands for what the paper said of them.
CREATE TABLE paper_people (
    paper @INT NOT NULL REFERENCES papers (id),
    person TEXT NOT NULL REFERENCES people (id),
    place @INT NOT NULL,
    language TEXT NOT NULL,
    part @INT,
    digest TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (paper, person)
) @STRICT;
CREATE INDEX paper_people_person ON paper_people (person);

CREATE TABLE charter_texts (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    written_at @INT NOT NULL,
    PRIMARY KEY (workshop, language)
) @STRICT;
