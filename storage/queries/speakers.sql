-- name: add_person!
-- Somebody who is to speak: nothing proves who they are but the link they are given.
INSERT INTO people (id, sealed_first_name, sealed_last_name, sealed_phone, sealed_email, language,
                    match_hash, created_at)
VALUES (:id, :sealed_first_name, :sealed_last_name, :sealed_phone, :sealed_email, :language,
        :match_hash, :created_at);

-- name: add!
-- A speaker of a workshop.
INSERT INTO speakers (person, workshop, kind, sealed_organisation, sealed_viewpoint, sealed_question)
VALUES (:person, :workshop, :kind, :sealed_organisation, :sealed_viewpoint, :sealed_question);

-- name: change!
-- What the team wrote down of a speaker.
UPDATE speakers
SET kind = :kind, sealed_organisation = :sealed_organisation, sealed_viewpoint = :sealed_viewpoint,
    sealed_question = :sealed_question
WHERE person = :person AND workshop = :workshop;

-- name: declare!
-- What a speaker declared of their interests, and who noted it.
UPDATE speakers
SET sealed_interests = :sealed_interests, declared_at = :now, declared_by = :declared_by
WHERE person = :person AND workshop = :workshop;

-- name: ask_materials!
-- By which day materials are asked for; NULL: none are.
UPDATE speakers SET materials_by = :materials_by WHERE person = :person AND workshop = :workshop;

-- name: find
-- One speaker of a workshop, with what a message to them needs.
SELECT r.person, r.workshop, r.state, r.previous_state, r.changed_at, r.revision,
       s.kind, s.sealed_organisation, s.sealed_viewpoint, s.sealed_question, s.sealed_interests,
       s.declared_at, s.declared_by, s.materials_by,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.sealed_email, p.language,
       p.silenced_at, p.erased_at, c.chat
FROM roles r
JOIN speakers s ON s.person = r.person AND s.workshop = r.workshop
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.person = :person AND r.workshop = :workshop AND r.role = 'speaker';

-- name: every
-- All speakers of a workshop who are known still, in the order in which they were found.
SELECT r.person, r.workshop, r.state, r.previous_state, r.changed_at, r.revision,
       s.kind, s.sealed_organisation, s.sealed_viewpoint, s.sealed_question, s.sealed_interests,
       s.declared_at, s.declared_by, s.materials_by,
       p.sealed_first_name, p.sealed_last_name, p.sealed_phone, p.sealed_email, p.language,
       p.silenced_at, p.erased_at, c.chat
FROM roles r
JOIN speakers s ON s.person = r.person AND s.workshop = r.workshop
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
WHERE r.workshop = :workshop AND r.role = 'speaker' AND p.erased_at IS NULL
ORDER BY p.created_at, r.person;

-- name: move!
-- Another state, unless somebody else was faster.
UPDATE roles
SET state = :state, previous_state = :previous_state, changed_at = :now, revision = revision + 1
WHERE person = :person AND workshop = :workshop AND role = 'speaker' AND revision = :revision;

-- name: lock!
-- Whoever keeps a file of a speaker changes their row: of two at once, one is run again.
UPDATE speakers SET kind = kind WHERE person = :person AND workshop = :workshop;
