-- name: find
-- One person, with all that we know of them.
SELECT id, sealed_first_name, sealed_last_name, sealed_birth_year, sealed_postcode, sealed_commune,
       sealed_address, sealed_phone, sealed_email, language, erased_at
FROM people WHERE id = :id;

-- name: find_by_match
-- The person whom a row of a file tells of, by its keyed hash.
SELECT id FROM people WHERE match_hash = :match_hash;

-- name: add!
-- A new person; one with the same keyed hash stays as they are.
INSERT INTO people (id, sealed_first_name, sealed_last_name, sealed_birth_year, sealed_postcode,
                    sealed_commune, sealed_address, household_hash, sealed_phone, sealed_email,
                    language, match_hash, created_at)
VALUES (:id, :sealed_first_name, :sealed_last_name, :sealed_birth_year, :sealed_postcode,
        :sealed_commune, :sealed_address, :household_hash, :sealed_phone, :sealed_email,
        :language, :match_hash, :created_at)
ON CONFLICT (match_hash) DO NOTHING;

-- name: save!
-- What people may correct about themselves.
UPDATE people
SET sealed_first_name = :sealed_first_name, sealed_last_name = :sealed_last_name,
    sealed_commune = :sealed_commune, sealed_phone = :sealed_phone, sealed_email = :sealed_email
WHERE id = :id AND erased_at IS NULL;

-- name: set_language!
-- The language in which a person reads us.
UPDATE people SET language = :language WHERE id = :id;

-- name: add_part!
-- What a person is in a workshop; whoever is that already stays as they are.
INSERT INTO roles (id, person, workshop, role, state, sealed_features, source, changed_at)
VALUES (:id, :person, :workshop, :role, :state, :sealed_features, :source, :changed_at)
ON CONFLICT (person, workshop, role) DO NOTHING;

-- name: of_chat
-- Everybody a chat speaks for, in each of their workshops.
SELECT c.person, r.workshop, r.role, p.sealed_first_name
FROM chats c
JOIN people p ON p.id = c.person
JOIN roles r ON r.person = c.person
WHERE c.chat = :chat
ORDER BY c.bound_at, c.person, r.workshop, r.role;

-- name: workshops
-- Every workshop somebody is or was something in.
SELECT DISTINCT workshop FROM roles WHERE person = :person ORDER BY workshop;

-- name: chat_of
-- The chat that speaks for a person.
SELECT chat FROM chats WHERE person = :person;

-- name: match
-- Whether a row of a file tells of somebody who is known, is a citizen of this workshop already, or
-- asked never to be contacted again.
SELECT (SELECT id FROM people WHERE match_hash = :hash) AS person,
       (SELECT r.id FROM people p JOIN roles r ON r.person = p.id AND r.role = 'citizen'
        WHERE p.match_hash = :hash AND r.workshop = :workshop) AS part,
       (SELECT hash FROM do_not_contact WHERE hash = :hash) AS alone,
       (SELECT hash FROM same_people WHERE hash = :hash AND workshop = :workshop) AS same;

-- name: give_address!
-- Where somebody lives, of whom that was not known.
UPDATE people SET sealed_address = :sealed_address, household_hash = :household_hash
WHERE id = :id AND sealed_address IS NULL AND erased_at IS NULL;

-- name: households
-- Who lives at a known address, as a keyed hash, among the citizens of a workshop.
SELECT p.id, p.household_hash
FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND p.household_hash IS NOT NULL;

-- name: is_left_alone
-- Whether somebody with this keyed hash asked never to be contacted again.
SELECT hash FROM do_not_contact WHERE hash = :hash;

-- name: is_stopped
-- Whether somebody whom we still know asked never to be contacted again.
SELECT d.hash FROM people p JOIN do_not_contact d ON d.hash = p.match_hash WHERE p.id = :id;

-- name: end_stop!
-- Somebody may be contacted again who asked us for it.
DELETE FROM do_not_contact WHERE hash = (SELECT match_hash FROM people WHERE id = :id);

-- name: is_silenced
-- Whether somebody is to be left in peace.
SELECT id FROM people WHERE id = :person AND silenced_at IS NOT NULL;

-- name: reader
-- What a message to somebody needs, whatever they are in a workshop.
SELECT p.sealed_first_name, p.sealed_email, c.chat FROM people p LEFT JOIN chats c ON c.person = p.id
WHERE p.id = :person;
