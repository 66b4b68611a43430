-- name: add
-- A seat is offered, unless it is offered already, or its person is offered another one.
INSERT INTO offers (workshop, seat, person, state, made_at, made_by, hours, expires_at, goes_on)
VALUES (:workshop, :seat, :person, 'open', :made_at, :made_by, :hours, :expires_at, :goes_on)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: find
-- One offer.
SELECT id, workshop, seat, person, state, made_at, made_by, hours, expires_at, goes_on
FROM offers WHERE id = :id;

-- name: of_person
-- All offers that somebody had, the last one first.
SELECT id, workshop, seat, person, state, made_at, made_by, hours, expires_at, goes_on
FROM offers WHERE workshop = :workshop AND person = :person ORDER BY id DESC;

-- name: every
-- All offers of a workshop, in their order.
SELECT id, workshop, seat, person, state, made_at, made_by, hours, expires_at, goes_on
FROM offers WHERE workshop = :workshop ORDER BY id;

-- name: end!
-- What became of an offer; only one thing can.
UPDATE offers SET state = :state, ended_at = :now, ended_by = :by WHERE id = :id AND state = 'open';
