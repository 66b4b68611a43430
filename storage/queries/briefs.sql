-- name: of_person
-- All versions of one speaker's brief, the oldest first.
SELECT version, sealed_sections, sent_at, sent_by FROM briefs
WHERE person = :person AND workshop = :workshop AND sealed_sections IS NOT NULL ORDER BY version;

-- name: current_of_workshop
-- The version that each speaker of a workshop was sent last.
SELECT person, MAX(version) AS version FROM briefs
WHERE workshop = :workshop AND sent_at IS NOT NULL GROUP BY person;

-- name: save!
-- A version as it is now; one that was sent never comes here again.
INSERT INTO briefs (person, workshop, version, sealed_sections, written_at, sent_at, sent_by)
VALUES (:person, :workshop, :version, :sealed_sections, :now, :sent_at, :sent_by)
ON CONFLICT (person, workshop, version) DO UPDATE
SET sealed_sections = excluded.sealed_sections, written_at = excluded.written_at,
    sent_at = excluded.sent_at, sent_by = excluded.sent_by
WHERE briefs.sent_at IS NULL;

-- name: reads
-- Which versions were «lu et compris», when, and who noted it.
SELECT version, at, recorded_by FROM brief_reads
WHERE person = :person AND workshop = :workshop ORDER BY version;

-- name: reads_of_workshop
-- The newest version that each speaker has understood.
SELECT person, MAX(version) AS version FROM brief_reads WHERE workshop = :workshop GROUP BY person;

-- name: read!
-- One more version is «lu et compris»; again changes nothing.
INSERT INTO brief_reads (person, workshop, version, at, recorded_by)
VALUES (:person, :workshop, :version, :now, :recorded_by)
ON CONFLICT (person, workshop, version) DO NOTHING;
