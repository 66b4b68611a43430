-- name: history
-- How often a person was reminded in one matter, and when anything was last sent to them at all.
SELECT r.sent, r.last_at,
       (SELECT MAX(o.last_at) FROM reminders o WHERE o.person = :person AND o.sent > 0) AS heard_at
FROM reminders r
WHERE r.person = :person AND r.workshop = :workshop AND r.about = :about;

-- name: begin!
-- A matter begins; one that is already going on stays as it is.
INSERT INTO reminders (person, workshop, about, sent, last_at)
VALUES (:person, :workshop, :about, 0, :now)
ON CONFLICT (person, workshop, about) DO NOTHING;

-- name: sent!
-- One more reminder has left.
UPDATE reminders SET sent = sent + 1, last_at = :now
WHERE person = :person AND workshop = :workshop AND about = :about;

-- name: end!
-- The matter is over.
DELETE FROM reminders WHERE person = :person AND workshop = :workshop AND about = :about;
