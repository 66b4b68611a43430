-- The team at work: whom to call in an emergency, the log of incidents, tasks.

-- Somebody to call if something happens, as a person gave it; deleted with what they need.
CREATE TABLE emergency_contacts (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_contact TEXT,
    written_at @INT NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop)
) @STRICT;
CREATE INDEX emergency_contacts_workshop ON emergency_contacts (workshop);

-- What happened: never edited, only followed up and closed. «person» is whom it concerns, if anybody.
CREATE TABLE incidents (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    at @INT NOT NULL,
    person TEXT REFERENCES people (id),
    sealed_place TEXT,
    sealed_what TEXT,
    sealed_done TEXT,
    recorded_at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    closed_at @INT,
    closed_by TEXT
) @STRICT;
CREATE INDEX incidents_workshop ON incidents (workshop, at);
CREATE INDEX incidents_person ON incidents (person);

CREATE TABLE incident_notes (
    id @IDENTITY,
    incident @INT NOT NULL REFERENCES incidents (id),
    sealed_words TEXT,
    at @INT NOT NULL,
    written_by TEXT NOT NULL
) @STRICT;
CREATE INDEX incident_notes_incident ON incident_notes (incident, id);

-- What somebody of the team is to do, and until when; «revision» tells two people at once apart.
CREATE TABLE tasks (
    id @IDENTITY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    sealed_what TEXT,
    owner TEXT NOT NULL REFERENCES people (id),
    due_on TEXT NOT NULL,
    person TEXT REFERENCES people (id),
    page TEXT NOT NULL DEFAULT '',
    revision @INT NOT NULL DEFAULT 1,
    made_at @INT NOT NULL,
    made_by TEXT NOT NULL,
    done_at @INT,
    done_by TEXT
) @STRICT;
CREATE INDEX tasks_workshop ON tasks (workshop, due_on);
CREATE INDEX tasks_owner ON tasks (owner);
CREATE INDEX tasks_person ON tasks (person);
