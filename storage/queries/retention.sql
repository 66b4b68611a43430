-- name: inbox!
-- Updates that were handled long enough ago lose their words, and the account they came from, unless
-- a message that they caused still waits: an erasure finds it by that.
UPDATE inbox
SET sealed_body = NULL,
    lane = CASE WHEN EXISTS (SELECT 1 FROM outbox o
                             WHERE o.cause = 'update:' || inbox.id AND o.state = 'waiting')
                THEN lane ELSE '' END
WHERE id IN (
    SELECT id FROM inbox
    WHERE finished_at < :before AND sealed_body IS NOT NULL AND state <> 'waiting' LIMIT :most);

-- name: outbox!
-- Messages that left long enough ago lose their words, and the chat they went to.
UPDATE outbox SET sealed_body = NULL, chat = NULL, about = NULL WHERE id IN (
    SELECT id FROM outbox
    WHERE finished_at < :before AND sealed_body IS NOT NULL AND finished_at IS NOT NULL
    LIMIT :most);

-- name: mailed!
-- To which address an e-mail went: no report of it comes back so late.
UPDATE outbox SET address_hash = NULL WHERE id IN (
    SELECT id FROM outbox
    WHERE finished_at < :before AND address_hash IS NOT NULL AND finished_at IS NOT NULL
    LIMIT :most);

-- name: jobs!
-- Work that ended long enough ago loses its words.
UPDATE jobs SET sealed_arguments = NULL WHERE id IN (
    SELECT id FROM jobs WHERE finished_at < :before AND sealed_arguments IS NOT NULL LIMIT :most);

-- name: help_messages!
-- What was said with the team of a workshop whose opinion was given long enough ago.
UPDATE help_messages SET sealed_text = NULL WHERE id IN (
    SELECT id FROM help_messages WHERE workshop = :workshop AND sealed_text IS NOT NULL
    LIMIT :most);

-- name: strangers!
-- What was said by people who belong to no workshop, and the account it came from.
UPDATE help_messages SET sealed_text = NULL, chat = NULL, author = '' WHERE id IN (
    SELECT id FROM help_messages
    WHERE workshop IS NULL AND at < :before AND sealed_text IS NOT NULL LIMIT :most);

-- name: stranger_places!
-- Where people stood who went no further: what they typed to be recognised goes with it.
DELETE FROM places WHERE (person, workshop, flow, subject) IN (
    SELECT person, workshop, flow, subject FROM places
    WHERE workshop = '' AND updated_at < :before LIMIT :most);

-- name: stranger_panels!
-- Which messages of a chat show something, where the chat speaks for nobody and nothing is under way.
DELETE FROM panels WHERE chat IN (
    SELECT a.chat FROM accounts a
    WHERE a.seen_at < :before
      AND EXISTS (SELECT 1 FROM panels p WHERE p.chat = a.chat)
      AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.chat = a.chat)
      AND NOT EXISTS (SELECT 1 FROM places l WHERE l.person = 'chat:' || a.chat)
    LIMIT :most);

-- name: stranger_accounts!
-- The numbers of such chats; whoever writes again is met as for the first time.
DELETE FROM accounts WHERE chat IN (
    SELECT a.chat FROM accounts a
    WHERE a.seen_at < :before
      AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.chat = a.chat)
      AND NOT EXISTS (SELECT 1 FROM places l WHERE l.person = 'chat:' || a.chat)
    LIMIT :most);

-- name: calls!
-- What was said on the telephone, for such a workshop.
UPDATE calls SET sealed_note = NULL WHERE id IN (
    SELECT id FROM calls WHERE workshop = :workshop AND sealed_note IS NOT NULL LIMIT :most);

-- name: places!
-- Where people stood in their conversations, in such a workshop.
DELETE FROM places WHERE (person, workshop, flow, subject) IN (
    SELECT person, workshop, flow, subject FROM places WHERE workshop = :workshop LIMIT :most);

-- name: people
-- People in one state of a role in a workshop whom nothing else needs: they are nothing else, and in
-- the others, too, their time in that role is over, each named in `over` as «|workshop state|».
SELECT r.person FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = :role AND r.state = :state AND p.erased_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM roles o
    WHERE o.person = r.person AND o.id <> r.id
      AND (o.role <> :role
           OR REPLACE(CAST(:over AS TEXT), '|' || o.workshop || ' ' || o.state || '|', '') = :over))
ORDER BY r.changed_at, r.id LIMIT :most;

-- name: needs!
-- What people needed, once they have met for the last time long enough ago.
DELETE FROM needs WHERE (person, workshop) IN (
    SELECT person, workshop FROM needs
    WHERE workshop = :workshop AND sealed_words IS NOT NULL LIMIT :most);

-- name: access!
-- Who wished for an accessible bedroom: that is a need.
UPDATE stays SET sealed_access = NULL WHERE (person, workshop) IN (
    SELECT person, workshop FROM stays
    WHERE workshop = :workshop AND sealed_access IS NOT NULL LIMIT :most);

-- name: bed_kinds!
-- Which kind of bedroom somebody had: an accessible one tells a need.
UPDATE beds SET sealed_kind = NULL WHERE (person, workshop, night) IN (
    SELECT person, workshop, night FROM beds
    WHERE workshop = :workshop AND sealed_kind IS NOT NULL LIMIT :most);

-- name: rooming_lines!
-- What a hotel was told of each guest, the kind of bedroom with it.
UPDATE rooming_lines SET sealed_line = NULL WHERE (hotel, version, person, arrival) IN (
    SELECT hotel, version, person, arrival FROM rooming_lines
    WHERE workshop = :workshop AND sealed_line IS NOT NULL LIMIT :most);

-- name: beds!
-- Who slept where.
DELETE FROM beds WHERE (person, workshop, night) IN (
    SELECT person, workshop, night FROM beds WHERE workshop = :workshop LIMIT :most);

-- name: stays!
-- What was decided about their nights, and what they wished for.
DELETE FROM stays WHERE (person, workshop) IN (
    SELECT person, workshop FROM stays WHERE workshop = :workshop LIMIT :most);

-- name: broadcasts!
-- What was written to groups, when that is over long enough, or was never sent.
UPDATE broadcasts SET sealed_content = NULL, telegram_file = NULL WHERE id IN (
    SELECT id FROM broadcasts
    WHERE sealed_content IS NOT NULL AND made_at < :before
      AND (state = 'draft' OR over_at < :before) LIMIT :most);

-- name: broadcast_files!
-- What went with it.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id IN (
    SELECT f.id FROM broadcasts b JOIN files f ON f.id = b.file
    WHERE b.file IS NOT NULL AND b.made_at < :before AND f.erased_at IS NULL
      AND (b.state = 'draft' OR b.over_at < :before) LIMIT :most);

-- name: forms!
-- Forms that nobody will send again.
DELETE FROM forms WHERE nonce IN (SELECT nonce FROM forms WHERE at < :before LIMIT :most);

-- name: sign_ins!
-- Sign-in links that count no more.
DELETE FROM sign_ins WHERE token_hash IN (
    SELECT token_hash FROM sign_ins WHERE expires_at < :before LIMIT :most);

-- name: browsers!
-- Browsers that were signed out, or were left alone for so long that they are.
DELETE FROM browsers WHERE secret_hash IN (
    SELECT secret_hash FROM browsers WHERE seen_at < :before LIMIT :most);

-- name: survey_sheets!
-- What was answered in the survey of a workshop whose follow-up has ended, with a name or without.
UPDATE survey_sheets SET sealed_answers = NULL WHERE id IN (
    SELECT id FROM survey_sheets
    WHERE workshop = :workshop AND sealed_answers IS NOT NULL LIMIT :most);

-- name: letter_files!
-- The letters and lists of waves that left long enough ago.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id IN (
    SELECT f.id FROM waves v CROSS JOIN wave_batches b CROSS JOIN files f
    WHERE v.leaves_at < :before AND b.wave = v.id AND f.id = b.file AND f.erased_at IS NULL
    LIMIT :most);

-- name: paper_files!
-- Papers that were made long enough ago.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id IN (
    SELECT f.id FROM papers o CROSS JOIN paper_parts b CROSS JOIN files f
    WHERE o.made_at < :before AND b.paper = o.id AND f.id = b.file AND f.erased_at IS NULL
    LIMIT :most);

-- name: paper_needs!
-- Papers that tell what people needed, in a workshop whose needs are forgotten.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id IN (
    SELECT f.id FROM papers o CROSS JOIN paper_parts b CROSS JOIN files f
    WHERE o.workshop = :workshop AND o.paper = 'dossier-logistics'
      AND b.paper = o.id AND f.id = b.file AND f.erased_at IS NULL
    LIMIT :most);

-- name: imports!
-- What was shown of files of people; whoever had not been asked to load one by then does not.
UPDATE imports
SET sealed_report = NULL, sealed_choices = NULL,
    state = CASE WHEN state IN ('reading', 'ready') THEN 'dropped' ELSE state END
WHERE id IN (SELECT id FROM imports WHERE sealed_report IS NOT NULL AND made_at < :before LIMIT :most);

-- name: import_files!
-- Files of people, and rows of them that were to be corrected.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE id IN (
    SELECT id FROM files
    WHERE kind IN ('people', 'people-wrong') AND erased_at IS NULL AND created_at < :before
    LIMIT :most);

-- name: same_people!
-- Rows that told of somebody who was there: nobody asks any more.
DELETE FROM same_people WHERE (workshop, hash) IN (
    SELECT workshop, hash FROM same_people WHERE workshop = :workshop LIMIT :most);

-- name: presences!
-- Who was there, once nobody asks any more.
DELETE FROM presences WHERE (person, workshop, half_day) IN (
    SELECT person, workshop, half_day FROM presences WHERE workshop = :workshop LIMIT :most);

-- name: badges!
-- The codes on badges that nobody wears any more.
DELETE FROM badges WHERE (workshop, code) IN (
    SELECT workshop, code FROM badges WHERE workshop = :workshop LIMIT :most);

-- name: late_arrivals!
-- Who said that they would be late.
DELETE FROM late_arrivals WHERE (person, workshop, half_day) IN (
    SELECT person, workshop, half_day FROM late_arrivals WHERE workshop = :workshop LIMIT :most);

-- name: run_sheet_names!
-- Who led what, of whom only a name was written: the days are long over.
UPDATE run_sheet_items SET sealed_facilitator = NULL WHERE id IN (
    SELECT id FROM run_sheet_items
    WHERE workshop = :workshop AND sealed_facilitator IS NOT NULL LIMIT :most);

-- name: emergency_contacts!
-- Whom to call, once people have met for the last time long enough ago.
DELETE FROM emergency_contacts WHERE (person, workshop) IN (
    SELECT person, workshop FROM emergency_contacts
    WHERE workshop = :workshop AND sealed_contact IS NOT NULL LIMIT :most);

-- name: incident_notes!
-- What came of incidents, when the follow-up of the opinion has ended.
UPDATE incident_notes SET sealed_words = NULL WHERE id IN (
    SELECT n.id FROM incidents i JOIN incident_notes n ON n.incident = i.id
    WHERE i.workshop = :workshop AND n.sealed_words IS NOT NULL LIMIT :most);

-- name: incidents!
-- What happened, and to whom, at the same time.
UPDATE incidents SET sealed_place = NULL, sealed_what = NULL, sealed_done = NULL, person = NULL
WHERE id IN (
    SELECT id FROM incidents
    WHERE workshop = :workshop AND sealed_what IS NOT NULL LIMIT :most);

-- name: tasks!
-- What the team had to do.
UPDATE tasks SET sealed_what = NULL, person = NULL WHERE id IN (
    SELECT id FROM tasks WHERE workshop = :workshop AND sealed_what IS NOT NULL LIMIT :most);
