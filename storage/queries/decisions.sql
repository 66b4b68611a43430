-- name: find
-- The same decision, if it is on the record between two instants; the last one, if several are.
SELECT id FROM decisions
WHERE workshop = :workshop AND meeting = :meeting AND item = :item
  AND outcome = :outcome AND decided_at >= :since AND decided_at < :before
ORDER BY id DESC LIMIT 1;

-- name: add
-- A decision for the record; gives its number.
INSERT INTO decisions (workshop, meeting, item, outcome, reason, decided_at, recorded_at, recorded_by)
VALUES (:workshop, :meeting, :item, :outcome, :reason, :decided_at, :recorded_at, :recorded_by)
RETURNING id;
