-- name: of_workshop
-- All beds of a workshop that are given, in the order in which they were.
SELECT person, night, hotel, room, sealed_kind, sealed_number FROM beds
WHERE workshop = :workshop AND freed_at IS NULL
ORDER BY given_at, room, person, night;

-- name: of_person
-- The beds of one person, in the order of the nights.
SELECT person, night, hotel, room, sealed_kind, sealed_number FROM beds
WHERE person = :person AND workshop = :workshop AND freed_at IS NULL
ORDER BY night;

-- name: freed
-- The beds that somebody had, and gave back from an instant on.
SELECT person, night, hotel, room, sealed_kind, sealed_number FROM beds
WHERE person = :person AND workshop = :workshop AND freed_at >= :since
ORDER BY night;

-- name: give!
-- A bed for one night.
INSERT INTO beds (person, workshop, night, hotel, room, sealed_kind, sealed_number, given_at, given_by)
VALUES (:person, :workshop, :night, :hotel, :room, :sealed_kind, :sealed_number, :given_at, :given_by)
ON CONFLICT (person, workshop, night) DO UPDATE
SET hotel = excluded.hotel, room = excluded.room, sealed_kind = excluded.sealed_kind,
    sealed_number = excluded.sealed_number, given_at = excluded.given_at,
    given_by = excluded.given_by, freed_at = NULL;

-- name: free!
-- Nobody sleeps in this bed that night; who had it may come back to it for a while.
UPDATE beds SET freed_at = :now
WHERE person = :person AND workshop = :workshop AND night = :night AND freed_at IS NULL;

-- name: set_number!
-- The number that the hotel gave to a bedroom.
UPDATE beds SET sealed_number = :sealed_number
WHERE person = :person AND workshop = :workshop AND night = :night AND freed_at IS NULL;
