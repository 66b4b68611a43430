-- The draw: its list of numbered panels, who was in it, and the seats of the panel.

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
    told_at @INT
) @STRICT;
CREATE INDEX draws_workshop ON draws (workshop, id);
-- One at a time, and one that counts: two organisers at once cannot make two.
CREATE UNIQUE INDEX draws_live ON draws (workshop) WHERE state IN ('preparing', 'ready', 'drawn');

CREATE TABLE draw_people (
    draw @INT NOT NULL REFERENCES draws (id),
    place @INT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (draw, place)
) @STRICT;
CREATE INDEX draw_people_person ON draw_people (person);

-- Nobody has two seats, and no seat two people.
CREATE TABLE seats (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    number @INT NOT NULL,
    person TEXT REFERENCES people (id),
    since @INT NOT NULL,
    PRIMARY KEY (workshop, number)
) @STRICT;
CREATE UNIQUE INDEX seats_person ON seats (workshop, person) WHERE person IS NOT NULL;
