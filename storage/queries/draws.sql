-- name: qualified
-- Everybody who could be drawn, with what their features are found from.
SELECT r.person, r.sealed_features, p.sealed_birth_year, p.sealed_postcode, p.silenced_at
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = :state
ORDER BY r.id;

-- name: answers
-- What those who could be drawn answered to one question.
SELECT a.person, a.sealed_value
FROM answers a
JOIN roles r ON r.person = a.person AND r.workshop = a.workshop
             AND r.role = 'citizen' AND r.state = :state
WHERE a.workshop = :workshop AND a.question = :question;

-- name: recruited
-- Somebody whom the workshop recruits itself: on the way to be qualified, or there by that way. Who
-- came qualified in an institute's file never was in another state.
SELECT 1 AS found FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
WHERE r.workshop = :workshop AND r.role = 'citizen'
  AND (r.state IN ('contacted', 'answered')
       OR (r.state = 'qualified' AND r.previous_state IS NOT NULL))
LIMIT 1;

-- name: add
-- A draw that is prepared from now on; nothing where another one is under way or was made.
INSERT INTO draws (workshop, state, seats, people, left_out, job, seed, made_at, made_by)
VALUES (:workshop, 'preparing', :seats, :people, :left_out, '', :seed, :made_at, :made_by)
ON CONFLICT (workshop) WHERE state IN ('preparing', 'ready', 'drawn') DO NOTHING
RETURNING id;

-- name: name_job!
-- Which work makes the list of a draw.
UPDATE draws SET job = :job WHERE id = :id;

-- name: add_person!
-- Somebody who can be drawn: their place in the list of people, which alone leads from the file to them.
INSERT INTO draw_people (draw, place, person) VALUES (:draw, :place, :person);

-- name: set_turn!
-- In which order somebody got their news: substitutes are asked in it.
UPDATE draw_people SET turn = :turn WHERE draw = :draw AND place = :place;

-- name: turns
-- In which order those who were in the draw that counts stand.
SELECT dp.person, dp.turn
FROM draw_people dp
JOIN draws d ON d.id = dp.draw AND d.workshop = :workshop AND d.state = 'drawn'
WHERE dp.turn IS NOT NULL;

-- name: people
-- Who is at which place of a draw.
SELECT place, person FROM draw_people WHERE draw = :draw ORDER BY place;

-- name: find
-- One draw.
SELECT id, workshop, state, seats, people, left_out, job, seed, made_at, made_by, report, file,
       ready_at, typed, number, drawn_at, drawn_by, told_at, stopped_at, stopped_reason
FROM draws WHERE id = :id;

-- name: last
-- The draw of a workshop that was prepared last, whatever became of it.
SELECT id, workshop, state, seats, people, left_out, job, seed, made_at, made_by, report, file,
       ready_at, typed, number, drawn_at, drawn_by, told_at, stopped_at, stopped_reason
FROM draws WHERE workshop = :workshop ORDER BY id DESC LIMIT 1;

-- name: ready!
-- The list is made, unless the draw was stopped meanwhile.
UPDATE draws SET state = 'ready', report = :report, file = :file, ready_at = :now
WHERE id = :id AND state = 'preparing';

-- name: impossible!
-- No panel keeps the quotas; what would help is kept.
UPDATE draws SET state = 'impossible', report = :report WHERE id = :id AND state = 'preparing';

-- name: given_up
-- The lists of a workshop that were published, and then not drawn from; the newest last.
SELECT id, workshop, state, seats, people, left_out, job, seed, made_at, made_by, report, file,
       ready_at, typed, number, drawn_at, drawn_by, told_at, stopped_at, stopped_reason
FROM draws WHERE workshop = :workshop AND state = 'stopped' AND ready_at IS NOT NULL ORDER BY id;

-- name: stop!
-- It is not to be drawn; a list that is published is given up for a reason alone.
UPDATE draws SET state = 'stopped', stopped_at = :now, stopped_reason = :reason
WHERE id = :id AND (state = 'preparing' OR (state = 'ready' AND CAST(:reason AS TEXT) IS NOT NULL));

-- name: give_number!
-- The number was found in front of everybody: it counts once.
UPDATE draws
SET state = 'drawn', typed = :typed, number = :number, drawn_at = :now, drawn_by = :by
WHERE id = :id AND state = 'ready';

-- name: told!
-- Everybody has their new state, and was told.
UPDATE draws SET told_at = :now, report = :report WHERE id = :id AND told_at IS NULL;

-- name: forget_people!
-- Who was in a draw that came to nothing.
DELETE FROM draw_people WHERE draw = :draw;
