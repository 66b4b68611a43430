-- name: find
-- The same decision, if it is the last one about its item between two instants: what was decided
-- otherwise in between is decided anew.
SELECT id FROM decisions
WHERE workshop = :workshop AND meeting = :meeting AND item = :item
  AND outcome = :outcome AND derogation = :derogation
  AND decided_at >= :since AND decided_at < :before
  AND NOT EXISTS (
    SELECT 1 FROM decisions l
    WHERE l.workshop = :workshop AND l.meeting = :meeting AND l.item = :item
      AND l.id > decisions.id AND l.outcome <> decisions.outcome
      AND l.decided_at >= :since AND l.decided_at < :before)
ORDER BY id DESC LIMIT 1;

-- name: add
-- A decision for the record; gives its number.
INSERT INTO decisions (workshop, meeting, item, outcome, reason, decided_at, recorded_at, recorded_by,
                       derogation)
VALUES (:workshop, :meeting, :item, :outcome, :reason, :decided_at, :recorded_at, :recorded_by,
        :derogation)
RETURNING id;

-- name: every
-- Everything that was decided for a workshop, in the order of its days.
SELECT id, meeting, item, outcome, reason, decided_at, recorded_at, recorded_by, derogation
FROM decisions WHERE workshop = :workshop ORDER BY decided_at, id;

-- name: last
-- What was decided last about an item of a meeting.
SELECT id, meeting, item, outcome, reason, decided_at, recorded_at, recorded_by, derogation
FROM decisions WHERE workshop = :workshop AND meeting = :meeting AND item = :item
ORDER BY decided_at DESC, id DESC LIMIT 1;
