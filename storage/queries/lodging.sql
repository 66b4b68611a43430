-- name: hotels
-- The hotels of a workshop, as they were written.
SELECT id, definition FROM hotels WHERE workshop = :workshop;

-- name: hotel
-- One hotel of a workshop.
SELECT definition FROM hotels WHERE id = :id AND workshop = :workshop;

-- name: save_hotel!
-- A hotel as it is now.
INSERT INTO hotels (id, workshop, definition, changed_at, changed_by)
VALUES (:id, :workshop, :definition, :changed_at, :changed_by)
ON CONFLICT (id) DO UPDATE
SET definition = excluded.definition, revision = hotels.revision + 1,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: remove_allotment!
-- A hotel that nobody sleeps in keeps no bedrooms any more.
DELETE FROM allotments WHERE hotel = :id;

-- name: remove_hotel!
-- A hotel that was never used is no more.
DELETE FROM hotels WHERE id = :id;

-- name: used
-- Whether anybody has, or had, a bed in a hotel of this workshop, or a list of it was sent.
SELECT hotel FROM beds WHERE workshop = :workshop AND hotel = :id
UNION
SELECT hotel FROM roomings WHERE hotel = :id;

-- name: allotments
-- How many bedrooms of each kind the hotels of a workshop keep, night by night.
SELECT a.hotel, a.night, a.rooms FROM hotels h JOIN allotments a ON a.hotel = h.id
WHERE h.workshop = :workshop;

-- name: set_allotment!
-- How many bedrooms a hotel keeps for one night.
INSERT INTO allotments (hotel, night, rooms) VALUES (:hotel, :night, :rooms)
ON CONFLICT (hotel, night) DO UPDATE
SET rooms = excluded.rooms, revision = allotments.revision + 1;

-- name: lock_night!
-- Whoever gives a bed changes the row that others change too: of two at once, one is run again.
UPDATE allotments SET revision = revision + 1 WHERE hotel = :hotel AND night = :night;

-- name: sharing
-- Whether people may share a bedroom.
SELECT sharing FROM lodgings WHERE workshop = :workshop;

-- name: set_sharing!
-- Whether people may share a bedroom from now on.
INSERT INTO lodgings (workshop, sharing, changed_at, changed_by)
VALUES (:workshop, :sharing, :changed_at, :changed_by)
ON CONFLICT (workshop) DO UPDATE
SET sharing = excluded.sharing, changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: comers
-- What those who have a seat said about each gathering.
SELECT r.person, a.gathering, a.answer FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
JOIN attendance a ON a.person = r.person AND a.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated';

-- name: said
-- What one person who has a seat said about each gathering.
SELECT a.gathering, a.answer FROM roles r
JOIN attendance a ON a.person = r.person AND a.workshop = r.workshop
WHERE r.person = :person AND r.workshop = :workshop AND r.role = 'citizen'
  AND r.state = 'validated';

-- name: stays
-- What was decided and wished besides, for everybody.
SELECT person, sealed_nights, sealed_wishes, sealed_access FROM stays WHERE workshop = :workshop;

-- name: stay
-- The same for one person.
SELECT person, sealed_nights, sealed_wishes, sealed_access FROM stays
WHERE person = :person AND workshop = :workshop;

-- name: save_stay!
-- What was decided and wished for one person.
INSERT INTO stays (person, workshop, sealed_nights, sealed_wishes, sealed_access, changed_at)
VALUES (:person, :workshop, :sealed_nights, :sealed_wishes, :sealed_access, :changed_at)
ON CONFLICT (person, workshop) DO UPDATE
SET sealed_nights = excluded.sealed_nights, sealed_wishes = excluded.sealed_wishes,
    sealed_access = excluded.sealed_access, revision = stays.revision + 1,
    changed_at = excluded.changed_at;

-- name: lock_stay!
-- Whoever gives a person a bed changes their row: of two at once, one is run again.
INSERT INTO stays (person, workshop, changed_at) VALUES (:person, :workshop, :changed_at)
ON CONFLICT (person, workshop) DO UPDATE SET revision = stays.revision + 1;

-- name: names
-- What everybody is called who has a seat, works for the workshop, or has a bed; «comes» tells the last
-- from the others.
SELECT p.id, p.sealed_first_name, p.sealed_last_name, p.erased_at,
       CASE WHEN EXISTS (SELECT 1 FROM roles r
                         WHERE r.person = p.id AND r.workshop = :workshop
                           AND (r.role <> 'citizen' OR r.state = 'validated'))
            THEN 1 ELSE 0 END AS comes
FROM people p WHERE p.id IN (
    SELECT person FROM roles WHERE workshop = :workshop AND role = 'citizen' AND state = 'validated'
    UNION
    SELECT person FROM roles
    WHERE workshop = :workshop AND role IN ('speaker', 'organiser', 'logistics', 'reader')
    UNION
    SELECT person FROM beds WHERE workshop = :workshop AND freed_at IS NULL);

-- name: comes
-- Whether somebody has a seat, or works for the workshop.
SELECT person FROM roles
WHERE person = :person AND workshop = :workshop
  AND (role <> 'citizen' OR state = 'validated');

-- name: hosts
-- Who hears of beds: those of the team who run the workshop, or see to the beds, and have a chat.
SELECT DISTINCT r.person FROM roles r JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role IN ('organiser', 'logistics')
ORDER BY r.person;
