-- name: add!
-- One update as it arrived; the same one again changes nothing.
INSERT INTO inbox (bot, update_id, lane, sealed_body, arrived_at)
VALUES (:bot, :update_id, :lane, :sealed_body, :arrived_at)
ON CONFLICT (bot, update_id) DO NOTHING;

-- name: claim
-- The next waiting updates, counted as attempted from now on.
UPDATE inbox SET attempts = attempts + 1, claimed_at = :now
WHERE id IN (SELECT id FROM inbox WHERE state = 'waiting' ORDER BY id LIMIT :most)
RETURNING id, update_id, lane, sealed_body, arrived_at, attempts;

-- name: claim_one
-- One update, counted as attempted from now on, unless it is finished: or the one of its lane that
-- has a lower number at Telegram's and arrived no more than so long after it.
UPDATE inbox SET attempts = attempts + 1, claimed_at = :now
WHERE id = (
    SELECT other.id FROM inbox asked
    JOIN inbox other ON other.lane = asked.lane AND other.bot = asked.bot
    WHERE asked.id = :id AND asked.state = 'waiting' AND other.state = 'waiting'
      AND other.arrived_at <= asked.arrived_at + :apart
    ORDER BY other.update_id LIMIT 1)
RETURNING id, update_id, lane, sealed_body, arrived_at, attempts;

-- name: give_back!
-- An attempt that the update is not to blame for.
UPDATE inbox SET attempts = attempts - 1 WHERE id = :id AND state = 'waiting';

-- name: waiting
-- What waits, in its order, without the words.
SELECT id, lane, attempts FROM inbox
WHERE state = 'waiting' AND id > :after
ORDER BY id LIMIT :most;

-- name: done!
-- An update has been handled; whose it was is forgotten with its words.
UPDATE inbox
SET state = 'done', finished_at = :now, lane = CASE WHEN sealed_body IS NULL THEN '' ELSE lane END
WHERE id = :id AND state = 'waiting';

-- name: blank!
-- The words of an update are forgotten: an anonymous contribution leaves nothing here. Until it has
-- been handled, its lane keeps it in its order.
UPDATE inbox SET sealed_body = NULL, lane = CASE WHEN state = 'waiting' THEN lane ELSE '' END
WHERE id = :id;

-- name: dead!
-- An update that cannot be handled is set aside.
UPDATE inbox
SET state = 'dead', finished_at = :now, lane = CASE WHEN sealed_body IS NULL THEN '' ELSE lane END
WHERE id = :id AND state = 'waiting';

-- name: bury!
-- Why an update was set aside; an organiser is to be told.
INSERT INTO dead_letters (inbox, reason, at) VALUES (:id, :reason, :now);

-- name: untold
-- The updates set aside that nobody has been told of.
SELECT id, inbox, reason, at FROM dead_letters WHERE told_at IS NULL ORDER BY id LIMIT :most;

-- name: told!
-- Somebody has been told of an update set aside.
UPDATE dead_letters SET told_at = :now WHERE id = :id;

-- name: count_waiting
-- How much waits, and since when.
SELECT COUNT(*) AS waiting, MIN(arrived_at) AS oldest FROM inbox WHERE state = 'waiting';
