-- name: add
-- An incident is written down; its number.
INSERT INTO incidents (workshop, kind, at, person, sealed_place, sealed_what, sealed_done,
                       recorded_at, recorded_by)
VALUES (:workshop, :kind, :at, :person, :sealed_place, :sealed_what, :sealed_done,
        :recorded_at, :recorded_by)
RETURNING id;

-- name: of_workshop
-- The whole log, the latest first.
SELECT i.id, i.kind, i.at, i.person, i.sealed_place, i.sealed_what, i.sealed_done, i.recorded_at,
       i.recorded_by, i.closed_at, i.closed_by
FROM incidents i WHERE i.workshop = :workshop ORDER BY i.at DESC, i.id DESC;

-- name: get
-- One incident of a workshop.
SELECT i.id, i.kind, i.at, i.person, i.sealed_place, i.sealed_what, i.sealed_done, i.recorded_at,
       i.recorded_by, i.closed_at, i.closed_by
FROM incidents i WHERE i.id = :id AND i.workshop = :workshop;

-- name: count_open
-- How many incidents are not closed.
SELECT COUNT(*) AS open FROM incidents WHERE workshop = :workshop AND closed_at IS NULL;

-- name: follow_up!
-- What came of an incident since.
INSERT INTO incident_notes (incident, sealed_words, at, written_by)
VALUES (:incident, :sealed_words, :at, :written_by);

-- name: notes
-- What came of the incidents of a workshop, the oldest first.
SELECT n.incident, n.sealed_words, n.at, n.written_by
FROM incidents i JOIN incident_notes n ON n.incident = i.id
WHERE i.workshop = :workshop ORDER BY n.id;

-- name: close!
-- Nothing more is to be done; the second time changes nothing.
UPDATE incidents SET closed_at = :now, closed_by = :by
WHERE id = :id AND workshop = :workshop AND closed_at IS NULL;
