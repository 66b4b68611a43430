-- name: everybody
-- Everybody who may come to a workshop, or was there, a row for each of the things they are there,
-- with their badge where it was made; of a speaker only who has a slot that still takes place.
SELECT r.person, r.role, p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.language,
       p.silenced_at,
       b.code, k.revision, a.kind, a.half_days,
       COALESCE(a.sealed_organisation, s.sealed_organisation) AS sealed_organisation,
       CASE WHEN r.role IN ('organiser', 'logistics', 'reader', 'attendee')
              OR (r.role = 'citizen' AND r.state = 'validated')
              OR (r.role = 'speaker' AND EXISTS (
                  SELECT 1 FROM speaker_slots t
                  WHERE t.person = r.person AND t.workshop = r.workshop
                    AND t.state IN ('proposed', 'accepted')))
            THEN 1 ELSE 0 END AS may_come,
       CASE WHEN EXISTS (SELECT 1 FROM presences q
                         WHERE q.person = r.person AND q.workshop = r.workshop)
            THEN 1 ELSE 0 END AS was_there
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN badges b ON b.person = r.person AND b.workshop = r.workshop
LEFT JOIN page_keys k ON k.person = r.person AND k.workshop = r.workshop
  AND k.purpose = 'badge' AND k.revoked_at IS NULL
LEFT JOIN attendees a
  ON a.person = r.person AND a.workshop = r.workshop AND r.role = 'attendee'
LEFT JOIN speakers s
  ON s.person = r.person AND s.workshop = r.workshop AND r.role = 'speaker'
WHERE r.workshop = :workshop AND (r.role <> 'attendee' OR a.person IS NOT NULL)
  AND (r.role IN ('organiser', 'logistics', 'reader', 'attendee')
       OR r.state = 'validated' OR r.role = 'speaker'
       OR EXISTS (SELECT 1 FROM presences q
                  WHERE q.person = r.person AND q.workshop = r.workshop))
ORDER BY r.person, r.role;

-- name: add!
-- A code for somebody; where it is somebody else's, or they have one, nothing changes.
INSERT INTO badges (workshop, code, person, made_at) VALUES (:workshop, :code, :person, :now)
ON CONFLICT DO NOTHING;

-- name: by_code
-- Whose code it is.
SELECT b.person FROM badges b JOIN people p ON p.id = b.person
WHERE b.workshop = :workshop AND b.code = :code AND p.erased_at IS NULL;

-- name: codes
-- All codes of a workshop.
SELECT person, code FROM badges WHERE workshop = :workshop;
