-- What is expected of each person: one reminder row for each thing, what was read, what is tuned.

ALTER TABLE reminders ADD COLUMN called_at @INT;

-- When somebody had their last digest, whatever it was about: never two on one day.
CREATE TABLE digests (
    person TEXT PRIMARY KEY REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    at @INT NOT NULL
) @STRICT;
INSERT INTO digests (person, workshop, at)
SELECT person, MIN(workshop), MAX(last_at) FROM reminders WHERE sent > 0 GROUP BY person;

-- Until now a row counted all that was asked at one stage together.
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT person, workshop, 'notice', sent, last_at FROM reminders WHERE about = 'joining';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT person, workshop, 'commitment', sent, last_at FROM reminders WHERE about = 'joining';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT person, workshop, 'form', sent, last_at FROM reminders WHERE about = 'joining';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT r.person, r.workshop, 'attendance:' || g.key, r.sent, r.last_at
FROM reminders r JOIN gatherings g ON g.workshop = r.workshop WHERE r.about = 'attendance';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT person, workshop, 'interests', sent, last_at FROM reminders WHERE about = 'speaking';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT person, workshop, 'materials', sent, last_at FROM reminders WHERE about = 'speaking';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT r.person, r.workshop, 'answer:' || s.session, r.sent, r.last_at
FROM reminders r JOIN speaker_slots s ON s.person = r.person AND s.workshop = r.workshop
WHERE r.about = 'speaking';
INSERT INTO reminders (person, workshop, about, sent, last_at)
SELECT r.person, r.workshop, 'brief:' || b.version, r.sent, r.last_at
FROM reminders r JOIN briefs b ON b.person = r.person AND b.workshop = r.workshop
WHERE r.about = 'speaking';
DELETE FROM reminders WHERE about IN ('joining', 'attendance', 'speaking');
CREATE INDEX reminders_workshop ON reminders (workshop, person);

-- Which version of a material somebody said that they have read.
CREATE TABLE material_reads (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    material TEXT NOT NULL REFERENCES materials (id),
    version @INT NOT NULL,
    at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, material, version)
) @STRICT;
CREATE INDEX material_reads_workshop ON material_reads (workshop, person);

-- What somebody does not want to be reminded of any more; it is expected all the same.
CREATE TABLE reminder_mutes (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    at @INT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (person, workshop, kind)
) @STRICT;
CREATE INDEX reminder_mutes_workshop ON reminder_mutes (workshop, person);

-- What an organiser changed about the reminders of one kind.
CREATE TABLE reminder_settings (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    turned_off @INT NOT NULL,
    days @INT,
    times @INT,
    calls @INT,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (workshop, kind)
) @STRICT;

CREATE INDEX attendance_workshop ON attendance (workshop, person);
CREATE INDEX acknowledgements_workshop ON acknowledgements (workshop, person);

-- Every morning somebody looks at what has begun to be expected; from now on for these, too.
INSERT INTO timers (key, kind, workshop, due_at)
SELECT 'expected:' || id || ':first', 'expected', id, 0 FROM workshops;
