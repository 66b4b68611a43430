-- name: add
-- A new draft; gives its number.
INSERT INTO broadcasts (workshop, author, state, segment, made_at)
VALUES (:workshop, :author, 'draft', :segment, :now)
RETURNING id;

-- name: find
-- One broadcast of whichever workshop.
SELECT id, workshop, author, state, segment, sealed_content, file, telegram_file, leaves_at, at_night, frozen_at
FROM broadcasts WHERE id = :id;

-- name: of_workshop
-- The broadcasts of a workshop, the newest first; drafts are their author's alone.
SELECT id, workshop, author, state, segment, sealed_content, file, telegram_file, leaves_at, at_night, frozen_at
FROM broadcasts
WHERE workshop = :workshop AND id < :before AND (state <> 'draft' OR author = :author)
ORDER BY id DESC LIMIT :most;

-- name: save_draft!
-- What a draft says and for whom, as long as it is one.
UPDATE broadcasts
SET segment = :segment, sealed_content = :sealed_content, file = :file, telegram_file = :telegram_file
WHERE id = :id AND state = 'draft';

-- name: move!
-- Another state, unless somebody else was faster.
UPDATE broadcasts SET state = :state, leaves_at = :leaves_at, at_night = :at_night
WHERE id = :id AND state = :before;

-- name: drop!
-- A draft that nobody needs.
DELETE FROM broadcasts WHERE id = :id AND state = 'draft';

-- name: frozen!
-- All recipients are put down.
UPDATE broadcasts SET frozen_at = :now WHERE id = :id AND frozen_at IS NULL;

-- name: over!
-- Nothing of it is still to leave: it is done, unless it was stopped.
UPDATE broadcasts
SET over_at = :now, state = CASE WHEN state = 'sending' THEN 'done' ELSE state END
WHERE id = :id AND over_at IS NULL;

-- name: learn!
-- The name under which Telegram keeps what goes with it.
UPDATE broadcasts SET telegram_file = :telegram_file
WHERE id = :id AND telegram_file IS NULL AND sealed_content IS NOT NULL;

-- name: copies
-- What became of the copies of a broadcast, and how many of each. Those that wait are the most while
-- others wait for the answer: counted by themselves, that takes a third of the time.
SELECT 'waiting' AS state, '' AS error, COUNT(*) AS copies
FROM outbox WHERE broadcast = :id AND state = 'waiting'
UNION ALL
SELECT state, COALESCE(error, '') AS error, COUNT(*) AS copies
FROM outbox WHERE broadcast = :id AND state < 'waiting' GROUP BY state, error
UNION ALL
SELECT state, COALESCE(error, '') AS error, COUNT(*) AS copies
FROM outbox WHERE broadcast = :id AND state > 'waiting' GROUP BY state, error;

-- name: reader
-- What a copy tells of its reader; how many broadcasts they have had since midnight; and whether
-- another copy of this broadcast is on its way.
SELECT p.sealed_first_name,
       (SELECT COUNT(*) FROM outbox o
        WHERE o.person = p.id AND o.broadcast IS NOT NULL AND o.broadcast <> :id
          AND o.state IN ('sent', 'presumed') AND o.finished_at >= :midnight) AS heard,
       EXISTS (SELECT 1 FROM outbox o
               WHERE o.broadcast = :id AND o.state = 'claimed' AND o.id <> :copy) AS others
FROM people p WHERE p.id = :person;

-- name: recent
-- How many broadcasts have left since then, or are about to.
SELECT COUNT(*) AS broadcasts FROM broadcasts WHERE leaves_at >= :since;
