-- name: add!
-- A new wave, unless one of this name is there; only one of a workshop is under way at a time.
INSERT INTO waves (workshop, title, kind, channel, leaves_at, wanted, seed, state, made_at, made_by)
VALUES (:workshop, :title, :kind, :channel, :leaves_at, :wanted, :seed, :state, :now, :by)
ON CONFLICT DO NOTHING;

-- name: under_way
-- The wave of a workshop that is being made.
SELECT title FROM waves WHERE workshop = :workshop AND state IN ('drawing', 'making');

-- name: find
-- One wave of a workshop.
SELECT id, workshop, title, kind, channel, leaves_at, wanted, seed, pool, state, job
FROM waves
WHERE id = :id;

-- name: named
-- The wave of a workshop that is called so.
SELECT id, workshop, title, kind, channel, leaves_at, wanted, seed, pool, state, job
FROM waves
WHERE workshop = :workshop AND title = :title;

-- name: every
-- All waves of a workshop, the newest first.
SELECT id, workshop, title, kind, channel, leaves_at, wanted, seed, pool, state, job
FROM waves
WHERE workshop = :workshop ORDER BY id DESC;

-- name: move!
-- A wave goes on to another state, unless somebody has moved it meanwhile.
UPDATE waves SET state = :state WHERE id = :id AND state = :before;

-- name: name_job!
-- Which work makes a wave, or frees those of a stopped one.
UPDATE waves SET job = :job WHERE id = :id;

-- name: set_pool!
-- How many people a wave was drawn from.
UPDATE waves SET pool = :pool WHERE id = :id AND pool = 0;

-- name: unwritten_count
-- How many citizens there are whom nobody has written to, and of how many we know an e-mail address.
SELECT COUNT(*) AS people, COUNT(p.sealed_email) AS emails FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'contacted'
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM links l WHERE l.person = r.person AND l.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM wave_people w
                  WHERE w.person = r.person AND w.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.person = r.person)
  AND NOT EXISTS (SELECT 1 FROM do_not_contact d WHERE d.hash = p.match_hash);

-- name: unwritten
-- Citizens whom nobody has written to: contacted, not silenced, without a link or a wave.
SELECT r.person, p.language FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'contacted'
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (:channel <> 'email' OR p.sealed_email IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM links l WHERE l.person = r.person AND l.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM wave_people w
                  WHERE w.person = r.person AND w.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.person = r.person)
  AND NOT EXISTS (SELECT 1 FROM do_not_contact d WHERE d.hash = p.match_hash);

-- name: silent
-- Citizens who were written to before a day, and have done nothing at all: no answer, no chat, no call
-- that they asked for; nor did they say no, or ask for silence.
SELECT r.person, p.language FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'contacted'
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (:channel <> 'email' OR p.sealed_email IS NOT NULL)
  AND EXISTS (SELECT 1 FROM wave_people w
              WHERE w.person = r.person AND w.workshop = r.workshop AND w.link IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM wave_people w JOIN waves v ON v.id = w.wave
                  WHERE w.person = r.person AND w.workshop = r.workshop
                    AND v.leaves_at >= :leaves_at)
  AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.person = r.person)
  AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                  WHERE k.person = r.person AND k.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.person = r.person AND a.workshop = r.workshop)
  AND NOT EXISTS (SELECT 1 FROM calls c WHERE c.person = r.person AND c.workshop = r.workshop
                    AND c.reason LIKE 'asked%')
  AND NOT EXISTS (SELECT 1 FROM do_not_contact d WHERE d.hash = p.match_hash);

-- name: put_down!
-- Somebody is in a wave, behind those who were put down before; who is in it already stays.
INSERT INTO wave_people (wave, person, workshop, kind, language, number)
VALUES (:wave, :person, :workshop, :kind, :language, :number)
ON CONFLICT DO NOTHING;

-- name: put_down_count
-- How many people are in a wave.
SELECT COUNT(*) AS people FROM wave_people WHERE wave = :wave;

-- name: progress
-- How many people of a wave were drawn, have their letter, and were left out; of e-mails, how many
-- have left, and how many came back at once.
SELECT COUNT(*) AS drawn, COUNT(CASE WHEN left_out IS NULL THEN batch END) AS made,
       COUNT(left_out) AS left_out,
       COUNT(CASE WHEN fate IN ('leaving', 'left') AND left_out IS NULL THEN 1 END) AS departed,
       COUNT(CASE WHEN fate = 'refused' AND left_out IS NULL THEN 1 END) AS refused
FROM wave_people WHERE wave = :wave;

-- name: waiting
-- The next people of a wave, all of one language, with what their letter needs and whether they may
-- still be written to.
SELECT w.person, w.language, p.sealed_first_name, p.sealed_last_name, p.sealed_postcode,
       p.sealed_commune, p.sealed_phone, p.sealed_email, p.sealed_address,
       p.erased_at, p.silenced_at, r.state,
       (SELECT 1 FROM do_not_contact d WHERE d.hash = p.match_hash) AS left_alone,
       CASE WHEN EXISTS (SELECT 1 FROM chats c WHERE c.person = w.person)
              OR EXISTS (SELECT 1 FROM acknowledgements k
                         WHERE k.person = w.person AND k.workshop = w.workshop)
              OR EXISTS (SELECT 1 FROM answers s
                         WHERE s.person = w.person AND s.workshop = w.workshop)
              OR EXISTS (SELECT 1 FROM calls t WHERE t.person = w.person
                           AND t.workshop = w.workshop AND t.reason LIKE 'asked%')
            THEN 1 ELSE 0 END AS came
FROM wave_people w
JOIN people p ON p.id = w.person
JOIN roles r ON r.person = w.person AND r.workshop = w.workshop AND r.role = 'citizen'
WHERE w.wave = :wave AND w.batch IS NULL AND w.left_out IS NULL
  AND w.language = (SELECT MIN(n.language) FROM wave_people n
                    WHERE n.wave = :wave AND n.batch IS NULL AND n.left_out IS NULL)
ORDER BY w.number LIMIT :most OFFSET :behind;

-- name: recipient
-- Somebody of a wave whose e-mail is about to leave, with what it needs and whether it still may.
SELECT w.person, w.language, p.sealed_first_name, p.sealed_last_name, p.sealed_postcode,
       p.sealed_commune, p.sealed_phone, p.sealed_email, NULL AS sealed_address, p.erased_at,
       p.silenced_at, r.state,
       (SELECT 1 FROM do_not_contact d WHERE d.hash = p.match_hash) AS left_alone,
       EXISTS (SELECT 1 FROM chats c WHERE c.person = w.person)
       OR EXISTS (SELECT 1 FROM acknowledgements k
                  WHERE k.person = w.person AND k.workshop = w.workshop)
       OR EXISTS (SELECT 1 FROM answers s
                  WHERE s.person = w.person AND s.workshop = w.workshop)
       OR EXISTS (SELECT 1 FROM calls t WHERE t.person = w.person AND t.workshop = w.workshop
                    AND t.reason LIKE 'asked%') AS came
FROM wave_people w
JOIN people p ON p.id = w.person
JOIN roles r ON r.person = w.person AND r.workshop = w.workshop AND r.role = 'citizen'
WHERE w.wave = :wave AND w.person = :person AND w.left_out IS NULL;

-- name: release!
-- Somebody whose e-mail will not leave after all: another wave may be for them.
DELETE FROM wave_people WHERE wave = :wave AND person = :person AND fate IS NULL;

-- name: set_aside!
-- Somebody whose e-mail could not even be read: it counts as one that came back.
UPDATE wave_people SET fate = 'refused'
WHERE person = (SELECT o.person FROM outbox o WHERE o.id = :outbox)
  AND 'mail:' || wave || ':' || person = (SELECT o.cause FROM outbox o WHERE o.id = :outbox);

-- name: fate!
-- What became of somebody’s e-mail, and the link in it.
UPDATE wave_people SET fate = :fate, link = :link WHERE wave = :wave AND person = :person;

-- name: too_late!
-- Somebody’s e-mail did not leave: they had come, or wished for silence.
UPDATE wave_people SET left_out = :why
WHERE wave = :wave AND person = :person AND fate IS NULL AND left_out IS NULL;

-- name: made!
-- Somebody’s letter is in a batch, with its link; a second one is never made.
UPDATE wave_people SET batch = :batch, link = :link
WHERE wave = :wave AND person = :person AND batch IS NULL;

-- name: leave_out!
-- Somebody of a wave gets nothing.
UPDATE wave_people SET left_out = :why WHERE wave = :wave AND person = :person AND batch IS NULL;

-- name: take_back!
-- Those of a batch whose file is gone, and who are not, wait for another letter.
UPDATE wave_people SET batch = NULL
WHERE wave = :wave AND batch = :batch
  AND person IN (SELECT id FROM people WHERE id = wave_people.person AND erased_at IS NULL);

-- name: free!
-- Those of a stopped wave who got nothing: another wave may be for them.
DELETE FROM wave_people WHERE wave = :wave AND person IN (
    SELECT w.person FROM wave_people w JOIN waves v ON v.id = w.wave
    WHERE w.wave = :wave AND w.left_out IS NULL AND w.fate IS NULL
      AND (w.batch IS NULL OR v.channel = 'email')
    ORDER BY w.number LIMIT :most);

-- name: next_batch
-- Which number the next batch of a wave has.
SELECT COALESCE(MAX(number), 0) + 1 AS number FROM wave_batches WHERE wave = :wave;

-- name: add_batch!
-- A file of letters was made.
INSERT INTO wave_batches (wave, number, language, letters, file, made_at)
VALUES (:wave, :number, :language, :letters, :file, :now);

-- name: batches
-- The files of a wave, in their order; `erased_at` for one that is there no more.
SELECT b.number, b.language, b.letters, b.file, f.size, f.erased_at
FROM wave_batches b JOIN files f ON f.id = b.file
WHERE b.wave = :wave ORDER BY b.number;

-- name: sent
-- How many people were written to, in one wave or in all of a workshop.
SELECT COUNT(DISTINCT w.person) AS people FROM waves v CROSS JOIN wave_people w
WHERE v.workshop = :workshop AND (CAST(:wave AS BIGINT) IS NULL OR v.id = :wave)
  AND w.wave = v.id AND w.link IS NOT NULL AND w.fate IS DISTINCT FROM 'refused';

-- name: opened
-- How many of them have looked at their page.
SELECT COUNT(DISTINCT w.person) AS people FROM links l
JOIN wave_people w ON w.person = l.person AND w.workshop = l.workshop AND w.link = l.token_hash
WHERE l.workshop = :workshop AND l.opened_at IS NOT NULL
  AND (CAST(:wave AS BIGINT) IS NULL OR w.wave = :wave);

-- name: acknowledged
-- How many of them have taken note of what we do with their data.
SELECT COUNT(DISTINCT k.person) AS people FROM acknowledgements k
JOIN wave_people w ON w.person = k.person AND w.workshop = k.workshop AND w.link IS NOT NULL
WHERE k.workshop = :workshop AND k.document = 'notice'
  AND (CAST(:wave AS BIGINT) IS NULL OR w.wave = :wave);

-- name: qualified
-- How many of them were found able to take part, and how many of those have accepted it whole and are
-- still there.
SELECT COUNT(DISTINCT r.person) AS qualified,
       COUNT(DISTINCT CASE WHEN r.state <> 'withdrawn' THEN k.person END) AS available
FROM roles r
JOIN wave_people w ON w.person = r.person AND w.workshop = r.workshop AND w.link IS NOT NULL
LEFT JOIN acknowledgements k ON k.person = r.person AND k.workshop = r.workshop
     AND k.document = 'commitment'
WHERE r.workshop = :workshop AND r.role = 'citizen'
  AND r.state IN ('qualified', 'drawn', 'substitute', 'not_drawn', 'validated', 'withdrawn')
  AND (CAST(:wave AS BIGINT) IS NULL OR w.wave = :wave);
