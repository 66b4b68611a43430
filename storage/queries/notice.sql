-- name: seen
-- What somebody has taken note of, in which versions.
SELECT document, version FROM acknowledgements WHERE person = :person AND workshop = :workshop;

-- name: acknowledge!
-- Somebody took note of this version of a document.
INSERT INTO acknowledgements (person, workshop, document, version, at, recorded_by)
VALUES (:person, :workshop, :document, :version, :at, :recorded_by)
ON CONFLICT (person, workshop, document, version) DO NOTHING;

-- name: consents
-- What somebody agreed to, or not, apart from taking part.
SELECT purpose, given FROM consents WHERE person = :person AND workshop = :workshop;

-- name: consent!
-- An answer to one optional consent; the same again changes nothing.
INSERT INTO consents (person, workshop, purpose, given, at, recorded_by)
VALUES (:person, :workshop, :purpose, :given, :at, :recorded_by)
ON CONFLICT (person, workshop, purpose) DO UPDATE
SET given = excluded.given, at = excluded.at, recorded_by = excluded.recorded_by
WHERE consents.given <> excluded.given;
