-- name: add!
-- A seat of the panel, with whoever has it; a seat that is there stays as it is.
INSERT INTO seats (workshop, number, person, since) VALUES (:workshop, :number, :person, :since)
ON CONFLICT (workshop, number) DO NOTHING;

-- name: every
-- All seats of a workshop, with whoever has them.
SELECT s.number, s.person, s.since, s.confirmed_at, s.confirmed_by,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, r.state, c.chat
FROM seats s
LEFT JOIN people p ON p.id = s.person
LEFT JOIN roles r ON r.person = s.person AND r.workshop = s.workshop AND r.role = 'citizen'
LEFT JOIN chats c ON c.person = s.person
WHERE s.workshop = :workshop ORDER BY s.number;

-- name: count
-- How many seats there are, how many nobody has, and how many of those are offered to somebody.
SELECT COUNT(*) AS seats,
       COUNT(*) FILTER (WHERE s.person IS NULL) AS empty,
       COUNT(*) FILTER (WHERE s.person IS NULL AND o.id IS NOT NULL) AS offered
FROM seats s
LEFT JOIN offers o ON o.workshop = s.workshop AND o.seat = s.number AND o.state = 'open'
WHERE s.workshop = :workshop;

-- name: of_person
-- Which seat somebody has.
SELECT number FROM seats WHERE workshop = :workshop AND person = :person;

-- name: first_empty
-- The first seat that nobody has: one that is not offered before one that is.
SELECT s.number, o.id AS offer
FROM seats s
LEFT JOIN offers o ON o.workshop = s.workshop AND o.seat = s.number AND o.state = 'open'
WHERE s.workshop = :workshop AND s.person IS NULL
ORDER BY CASE WHEN o.id IS NULL THEN 0 ELSE 1 END, s.number LIMIT 1;

-- name: give!
-- A seat gets its person, if nobody has it.
UPDATE seats SET person = :person, since = :now, confirmed_at = NULL, confirmed_by = NULL
WHERE workshop = :workshop AND number = :number AND person IS NULL;

-- name: free!
-- Somebody's seat is nobody's.
UPDATE seats SET person = NULL, since = :now, confirmed_at = NULL, confirmed_by = NULL
WHERE workshop = :workshop AND person = :person;

-- name: confirm!
-- A call has confirmed that somebody takes their seat.
UPDATE seats SET confirmed_at = :now, confirmed_by = :by
WHERE workshop = :workshop AND person = :person AND confirmed_at IS NULL;

-- name: lock!
-- Whoever gives or offers a seat touches this one: two at once cannot both count on the same plan.
UPDATE seats SET since = since WHERE workshop = :workshop AND number = 1;

