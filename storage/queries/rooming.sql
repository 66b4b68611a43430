-- name: last
-- The last list that was made for a hotel.
SELECT version, made_at FROM roomings WHERE hotel = :hotel ORDER BY version DESC LIMIT 1;

-- name: lock!
-- Whoever makes the list of a hotel changes its row: of two at once, one is run again.
UPDATE hotels SET definition = definition WHERE id = :hotel;

-- name: lines
-- What a list told, line by line; a line whose guest was erased is empty.
SELECT person, arrival, sealed_line FROM rooming_lines
WHERE hotel = :hotel AND version = :version ORDER BY person, arrival;

-- name: add!
-- A new version of the list of a hotel.
INSERT INTO roomings (hotel, version, made_at, made_by)
VALUES (:hotel, :version, :made_at, :made_by);

-- name: add_line!
-- One line of it.
INSERT INTO rooming_lines (hotel, version, person, workshop, arrival, sealed_line)
VALUES (:hotel, :version, :person, :workshop, :arrival, :sealed_line);
