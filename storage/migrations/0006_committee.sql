-- Meetings of the steering committee: who sits on it, when it meets, and what their calendars know.

CREATE TABLE committee (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_organisation TEXT,
    PRIMARY KEY (person, workshop)
) @STRICT;

CREATE TABLE meetings (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    number @INT NOT NULL,
    starts_at @INT NOT NULL,
    ends_at @INT NOT NULL,
    -- An address or a link to a call, for people who are not private persons here.
    place TEXT NOT NULL,
    called_off @INT NOT NULL DEFAULT 0,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (workshop, number)
) @STRICT;

CREATE TABLE summonses (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL,
    meeting @INT NOT NULL,
    answer TEXT,
    sequence @INT NOT NULL,
    in_calendar @INT NOT NULL,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, meeting),
    FOREIGN KEY (workshop, meeting) REFERENCES meetings (workshop, number)
) @STRICT;
CREATE INDEX summonses_meeting ON summonses (workshop, meeting);
