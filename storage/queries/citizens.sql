-- name: find
-- One citizen of a workshop, with what a message to them needs.
SELECT r.person, r.workshop, r.state, r.previous_state, r.changed_at, r.revision,
       r.sealed_reason,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.language, p.silenced_at,
       p.sealed_birth_year, c.chat
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.person = :person AND r.workshop = :workshop AND r.role = 'citizen';

-- name: in_state
-- Everybody of a workshop in one state, whoever has waited longest first.
SELECT r.person, r.workshop, r.state, r.previous_state, r.changed_at, r.revision,
       r.sealed_reason,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.language, p.silenced_at,
       p.sealed_birth_year, c.chat
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = :state
ORDER BY r.changed_at, r.id;

-- name: next_in_state
-- Who of that state has waited longest, after a given instant and role (for «later»).
SELECT r.person, r.changed_at
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = :state
  AND (r.changed_at, r.person) > (:after, :person)
ORDER BY r.changed_at, r.person
LIMIT 1;

-- name: count_in_state
-- How many people of a workshop are in one state; erased people wait for nothing.
SELECT COUNT(*) AS people FROM roles r
JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = :state AND p.erased_at IS NULL;

-- name: move!
-- Another state, unless somebody else was faster.
UPDATE roles
SET state = :state, previous_state = :previous_state, sealed_reason = :sealed_reason,
    changed_at = :now, revision = revision + 1
WHERE person = :person AND workshop = :workshop AND role = 'citizen' AND revision = :revision;

-- name: organisers_in_chat
-- Who runs a workshop and can be told in a chat (nobody in the team needs one).
SELECT r.person FROM roles r
JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'organiser'
ORDER BY r.id;

-- name: is_organiser
-- Whether this person runs this workshop.
SELECT person FROM roles
WHERE person = :person AND workshop = :workshop AND role = 'organiser';

-- name: name
-- What a person is called.
SELECT sealed_first_name, sealed_last_name FROM people WHERE id = :person;

-- name: silence!
-- No message to this person any more.
UPDATE people SET silenced_at = :now WHERE id = :person AND silenced_at IS NULL;

-- name: end_silence!
-- Messages to this person again.
UPDATE people SET silenced_at = NULL WHERE id = :person AND silenced_at IS NOT NULL;

-- name: every
-- Everybody of a workshop who was contacted, as the team's list shows them; erased people are left out.
SELECT r.person, r.state, p.sealed_first_name, p.sealed_last_name, p.sealed_commune, p.sealed_phone,
       p.sealed_email, p.silenced_at, c.person AS spoken_for
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND p.erased_at IS NULL;

-- name: count_states
-- How many citizens of a workshop are in each state.
SELECT state, COUNT(*) AS people FROM roles
WHERE workshop = :workshop AND role = 'citizen' GROUP BY state;
