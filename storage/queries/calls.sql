-- name: add!
-- Somebody to phone; the same reason again changes nothing while it is open.
INSERT INTO calls (person, workshop, reason, sealed_note, since)
VALUES (:person, :workshop, :reason, :sealed_note, :since)
ON CONFLICT (workshop, person, reason) WHERE closed_at IS NULL DO NOTHING;

-- name: open
-- What is noted about the open entry of a person, for one reason.
SELECT id, sealed_note FROM calls
WHERE workshop = :workshop AND person = :person AND reason = :reason AND closed_at IS NULL;

-- name: open_of_person
-- Everything one person is to be phoned about, the oldest first.
SELECT id, person, workshop, reason, sealed_note, since, closed_at, closed_by FROM calls
WHERE workshop = :workshop AND person = :person AND closed_at IS NULL
ORDER BY id;

-- name: find
-- One entry of the call list, open or closed.
SELECT id, person, workshop, reason, sealed_note, since, closed_at, closed_by FROM calls
WHERE id = :id AND workshop = :workshop;

-- name: next_open
-- The oldest open entry of the next person; who is on the list for two reasons comes once.
SELECT MIN(first) AS id FROM (
    SELECT MIN(id) AS first FROM calls
    WHERE workshop = :workshop AND closed_at IS NULL
    GROUP BY person
) AS people WHERE first > :after;

-- name: count_open
-- How many people are on the list, for whatever reasons.
SELECT COUNT(DISTINCT person) AS calls FROM calls WHERE workshop = :workshop AND closed_at IS NULL;

-- name: note!
-- What was tried so far; the entry stays open.
UPDATE calls SET sealed_note = :sealed_note WHERE id = :id AND closed_at IS NULL;

-- name: close!
-- The matter is closed, by whom.
UPDATE calls SET closed_at = :now, closed_by = :closed_by, sealed_note = :sealed_note
WHERE id = :id AND closed_at IS NULL;

-- name: settle!
-- A reason that is no more: the entry closes without a call.
UPDATE calls SET closed_at = :now, closed_by = :closed_by
WHERE workshop = :workshop AND person = :person AND reason = :reason AND closed_at IS NULL;

-- name: settle_all!
-- Nobody phones this person any more: every entry closes without a call.
UPDATE calls SET closed_at = :now, closed_by = :closed_by
WHERE workshop = :workshop AND person = :person AND closed_at IS NULL;

-- name: waiting
-- Every reason to phone the next people on the list, who has waited longest first: with 1 only those
-- who have a seat or speak, with 0 only the others, with -1 all of them.
SELECT c.id, c.person, c.workshop, c.reason, c.sealed_note, c.since, c.closed_at, c.closed_by,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, t.chat
FROM (
    SELECT o.person, MIN(o.id) AS first FROM calls o
    WHERE o.workshop = :workshop AND o.closed_at IS NULL
      AND :seated IN (-1, CASE WHEN EXISTS (
          SELECT 1 FROM roles r WHERE r.person = o.person AND r.workshop = o.workshop
            AND (r.role = 'speaker' OR (r.role = 'citizen' AND r.state = 'validated')))
          THEN 1 ELSE 0 END)
    GROUP BY o.person HAVING MIN(o.id) > :after
    ORDER BY first LIMIT :most
) AS next
JOIN calls c ON c.workshop = :workshop AND c.person = next.person AND c.closed_at IS NULL
JOIN people p ON p.id = c.person
LEFT JOIN chats t ON t.person = c.person
ORDER BY next.first, c.id;
