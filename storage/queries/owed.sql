-- What everybody of a workshop has done so far, from which one sees what they still owe: the people
-- behind one person and up to another (none: all of them), in a few questions whatever their number.

-- name: citizens
-- Those on their way, with what a row or none tells of each: the notice and the charter as they read
-- today, the promise as it ever read. There may be thousands without a seat; what only those with
-- one are asked is not looked for then. Of those who were only contacted there may be more still:
-- they are left out where nobody asks for them, as all are who are not in the one state asked for.
SELECT r.person, r.state, r.changed_at, p.sealed_first_name, p.sealed_last_name, p.silenced_at,
       c.chat,
       CASE WHEN EXISTS (SELECT 1 FROM acknowledgements k
                         WHERE k.person = r.person AND k.workshop = r.workshop
                           AND k.document = 'notice' AND k.version = :notice)
            THEN 1 ELSE 0 END AS notice,
       CASE WHEN EXISTS (SELECT 1 FROM acknowledgements k
                         WHERE k.person = r.person AND k.workshop = r.workshop
                           AND k.document = 'commitment')
            THEN 1 ELSE 0 END AS commitment,
       CASE WHEN r.state <> 'contacted' THEN 0
            WHEN EXISTS (SELECT 1 FROM answers a
                         WHERE a.person = r.person AND a.workshop = r.workshop)
            THEN 1 ELSE 0 END AS begun,
       CASE WHEN r.state <> 'validated' THEN 0
            WHEN EXISTS (SELECT 1 FROM acknowledgements k
                         WHERE k.person = r.person AND k.workshop = r.workshop
                           AND k.document = 'charter' AND k.version = :charter)
            THEN 1 ELSE 0 END AS charter,
       CASE WHEN r.state <> 'validated' THEN 0
            WHEN EXISTS (SELECT 1 FROM needs n
                         WHERE n.person = r.person AND n.workshop = r.workshop
                           AND n.sealed_words IS NOT NULL)
              OR EXISTS (SELECT 1 FROM consents k
                         WHERE k.person = r.person AND k.workshop = r.workshop
                           AND k.purpose = 'needs')
            THEN 1 ELSE 0 END AS needs,
       CASE WHEN r.state <> 'validated' THEN 0
            WHEN EXISTS (SELECT 1 FROM stays s
                         WHERE s.person = r.person AND s.workshop = r.workshop
                           AND s.sealed_wishes IS NOT NULL)
            THEN 1 ELSE 0 END AS wishes,
       CASE WHEN r.state <> 'validated' THEN 0
            WHEN EXISTS (SELECT 1 FROM survey_answered s
                         WHERE s.person = r.person AND s.workshop = r.workshop)
            THEN 1 ELSE 0 END AS surveyed
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.person > :after
  AND (CAST(:until AS TEXT) IS NULL OR r.person <= :until)
  AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn')
  AND (CAST(:contacted AS BIGINT) = 1 OR r.state <> 'contacted')
  AND (CAST(:state AS TEXT) IS NULL OR r.state = :state)
ORDER BY r.person;

-- name: answered
-- What they said about each gathering.
SELECT person, gathering, answer, knows_on FROM attendance
WHERE workshop = :workshop AND person > :after
  AND (CAST(:until AS TEXT) IS NULL OR person <= :until);

-- name: reads
-- Which materials they have read.
SELECT person, material, version FROM material_reads
WHERE workshop = :workshop AND person > :after
  AND (CAST(:until AS TEXT) IS NULL OR person <= :until);

-- name: reads_of_person
-- The same of one person.
SELECT material, version FROM material_reads WHERE person = :person AND workshop = :workshop;

-- name: read!
-- Somebody has read a version of a material; again changes nothing.
INSERT INTO material_reads (person, workshop, material, version, at, recorded_by)
VALUES (:person, :workshop, :material, :version, :now, :recorded_by)
ON CONFLICT (person, workshop, material, version) DO NOTHING;

-- name: offers
-- Which seats are offered to them at this moment.
SELECT id, person, expires_at FROM offers WHERE workshop = :workshop AND state = 'open';

-- name: shown
-- What citizens see of what speakers handed over, the oldest first.
SELECT m.id, m.sealed_title, m.released, m.released_at FROM materials m
JOIN material_versions v ON v.material = m.id AND v.number = m.released
JOIN files f ON f.id = v.file AND f.erased_at IS NULL
WHERE m.workshop = :workshop ORDER BY m.created_at, m.id;

-- name: hotels
-- Whether there is a hotel in which one can wish for anything.
SELECT id FROM hotels WHERE workshop = :workshop LIMIT 1;

-- name: wished
-- Whether somebody has said what they wish for.
SELECT person FROM stays
WHERE person = :person AND workshop = :workshop AND sealed_wishes IS NOT NULL;

-- name: nights
-- What those with a seat answered to one question: where they will sleep.
SELECT a.person, a.sealed_value FROM answers a
JOIN roles r ON r.person = a.person AND r.workshop = a.workshop
  AND r.role = 'citizen' AND r.state = 'validated'
WHERE a.workshop = :workshop AND a.question = :question AND a.person > :after
  AND (CAST(:until AS TEXT) IS NULL OR a.person <= :until);

-- name: surveyed
-- Whether somebody has answered the survey.
SELECT person FROM survey_answered WHERE person = :person AND workshop = :workshop;

-- name: next
-- Who may be asked for something new by the mere course of time: the next of them after a person.
SELECT DISTINCT r.person FROM roles r
WHERE r.workshop = :workshop AND r.person > :after
  AND (r.role = 'citizen' AND r.state = 'validated'
       OR r.role = 'speaker' AND r.state IN ('contacted', 'accepted', 'briefed', 'approved'))
ORDER BY r.person LIMIT :most;

-- name: page
-- Everybody with a part in a workshop of whom anything can be expected: the next after a person.
SELECT DISTINCT r.person FROM roles r
WHERE r.workshop = :workshop AND r.person > :after AND r.role IN ('citizen', 'speaker')
ORDER BY r.person LIMIT :most;
