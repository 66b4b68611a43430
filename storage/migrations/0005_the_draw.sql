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
