-- name: versions
-- The programmes that a gathering has had, the first first.
SELECT version, definition, made_at, made_by, from_file FROM programmes
WHERE workshop = :workshop AND gathering = :gathering ORDER BY version;

-- name: last_of_each
-- The programme of each gathering that was changed on its page, as it is there.
SELECT gathering, version, definition, made_at, made_by, from_file FROM programmes p
WHERE workshop = :workshop AND version = (
    SELECT MAX(version) FROM programmes
    WHERE workshop = p.workshop AND gathering = p.gathering
);

-- name: lock!
-- Whoever changes a programme changes the row of its workshop: of two at once, one is run again.
UPDATE workshops SET revision = revision WHERE id = :id;

-- name: add!
-- One more version of the programme of a gathering.
INSERT INTO programmes (workshop, gathering, version, definition, made_at, made_by, from_file)
VALUES (:workshop, :gathering, :version, :definition, :made_at, :made_by, :from_file);

-- name: present
-- Who has a seat and is told what changes in a gathering: the next of them after a person, with
-- what they were told last, and whether that still waits to leave. They are expected, or were noted
-- at the door today as there or late; whoever is noted as missing is not told.
SELECT r.person, a.answer, a.sequence, a.in_calendar, a.sealed_part, a.half_days,
       a.answered_at, t.version, t.known,
       EXISTS (
           SELECT 1 FROM outbox o
           WHERE o.replaces = CAST(:before AS TEXT) || r.person || CAST(:behind AS TEXT)
             AND o.state = 'waiting' AND o.person = r.person AND o.queued_at = t.told_at
       ) AS waits
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
LEFT JOIN programme_told t
  ON t.person = r.person AND t.workshop = r.workshop AND t.about = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND (a.in_calendar = 1 OR a.answer IN ('yes', 'part')
       OR EXISTS (SELECT 1 FROM presences h
                  WHERE h.person = r.person AND h.workshop = r.workshop
                    AND h.half_day LIKE CAST(:day AS TEXT) || '-%')
       OR EXISTS (SELECT 1 FROM late_arrivals l
                  WHERE l.person = r.person AND l.workshop = r.workshop
                    AND l.half_day LIKE CAST(:day AS TEXT) || '-%'))
  AND NOT EXISTS (SELECT 1 FROM missing_people m
                  WHERE m.person = r.person AND m.workshop = r.workshop
                    AND m.gathering = :gathering) AND r.person > :after
ORDER BY r.person LIMIT :most;

-- name: count_present
-- How many people are told what changes in a gathering: the same people, but whoever is left in
-- peace: their calendar follows, and nothing is sent to them.
SELECT COUNT(*) AS people
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL AND p.silenced_at IS NULL
LEFT JOIN attendance a
  ON a.person = r.person AND a.workshop = r.workshop AND a.gathering = :gathering
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND (a.in_calendar = 1 OR a.answer IN ('yes', 'part')
       OR EXISTS (SELECT 1 FROM presences h
                  WHERE h.person = r.person AND h.workshop = r.workshop
                    AND h.half_day LIKE CAST(:day AS TEXT) || '-%')
       OR EXISTS (SELECT 1 FROM late_arrivals l
                  WHERE l.person = r.person AND l.workshop = r.workshop
                    AND l.half_day LIKE CAST(:day AS TEXT) || '-%'))
  AND NOT EXISTS (SELECT 1 FROM missing_people m
                  WHERE m.person = r.person AND m.workshop = r.workshop
                    AND m.gathering = :gathering);

-- name: told
-- What one person was told last about a gathering or a slot, and whether it still waits to leave.
SELECT version, known, EXISTS (
    SELECT 1 FROM outbox o
    WHERE o.replaces = CAST(:replaces AS TEXT) AND o.state = 'waiting' AND o.person = t.person
      AND o.queued_at = t.told_at
) AS waits
FROM programme_told t WHERE person = :person AND workshop = :workshop AND about = :about;

-- name: tell!
-- The version that somebody is told now, and the one they know until it leaves.
INSERT INTO programme_told (person, workshop, about, version, known, told_at)
VALUES (:person, :workshop, :about, :version, :known, :now)
ON CONFLICT (person, workshop, about) DO UPDATE
SET version = excluded.version, known = excluded.known, told_at = excluded.told_at;

-- name: take_back!
-- What waits to be told is not true any more, and what was told before is: it does not leave.
UPDATE outbox
SET state = 'replaced', finished_at = :now, sealed_body = NULL, chat = NULL, about = NULL
WHERE replaces = :replaces AND state = 'waiting' AND person = :person;
