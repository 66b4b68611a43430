-- name: of_workshop
-- The rooms in which a workshop works.
SELECT id, definition FROM workrooms WHERE workshop = :workshop;

-- name: save!
-- A room as it is now.
INSERT INTO workrooms (id, workshop, definition) VALUES (:id, :workshop, :definition)
ON CONFLICT (id) DO UPDATE
SET definition = excluded.definition, revision = workrooms.revision + 1;

-- name: remove!
-- A room that is not worked in any more.
DELETE FROM workrooms WHERE id = :id AND workshop = :workshop;

-- name: lock!
-- Whoever books a room changes its row: of two at once, one is run again.
UPDATE workrooms SET revision = revision + 1 WHERE id = :id AND workshop = :workshop;

-- name: bookings
-- Which session is held where.
SELECT session, room FROM bookings WHERE workshop = :workshop;

-- name: book!
-- A session is held in this room.
INSERT INTO bookings (workshop, session, room, booked_at, booked_by)
VALUES (:workshop, :session, :room, :booked_at, :booked_by)
ON CONFLICT (workshop, session) DO UPDATE
SET room = excluded.room, booked_at = excluded.booked_at, booked_by = excluded.booked_by;

-- name: unbook!
-- A session has no room yet.
DELETE FROM bookings WHERE workshop = :workshop AND session = :session;
