-- name: find
-- The same decision, if it is already on the record.
SELECT id FROM decisions
WHERE workshop = :workshop AND meeting = :meeting AND item = :item
  AND outcome = :outcome AND reason = :reason AND decided_at = :decided_at
ORDER BY id LIMIT 1;

-- name: add
-- A decision for the record; gives its number.
INSERT INTO decisions (workshop, meeting, item, outcome, reason, decided_at, recorded_at, recorded_by)
VALUES (:workshop, :meeting, :item, :outcome, :reason, :decided_at, :recorded_at, :recorded_by)
RETURNING id;
