-- name: known
-- Whether there is such a person, not erased yet, and what recognises them.
SELECT p.match_hash, c.chat, (SELECT COUNT(*) FROM chats o WHERE o.chat = c.chat) AS people_on_chat
FROM people p LEFT JOIN chats c ON c.person = p.id
WHERE p.id = :person AND p.erased_at IS NULL;

-- name: told_of
-- Whether the chats of a workshop's team were told of a person by their messages or wishes.
SELECT person FROM help_messages WHERE person = :person AND workshop = :workshop
UNION
SELECT person FROM calls WHERE person = :person AND workshop = :workshop;

-- name: people!
-- The person: the row stays, so that totals stay true.
UPDATE people
SET sealed_first_name = NULL, sealed_last_name = NULL, sealed_birth_year = NULL,
    sealed_postcode = NULL, sealed_commune = NULL, sealed_address = NULL, household_hash = NULL,
    sealed_phone = NULL, sealed_email = NULL, match_hash = NULL, erased_at = :now
WHERE id = :person;

-- name: roles!
-- What they are in their workshops, without features and reasons.
UPDATE roles SET sealed_features = NULL, sealed_reason = NULL WHERE person = :person;

-- name: answers!
-- That they answered, but not what.
UPDATE answers SET sealed_value = NULL WHERE person = :person;

-- name: attendance!
-- Whether they came, but not for which part.
UPDATE attendance SET sealed_part = NULL WHERE person = :person;

-- name: help_messages!
-- That they wrote and were answered, but not what, nor from which chat; nobody waits any more.
UPDATE help_messages
SET sealed_text = NULL, chat = NULL, answered_at = COALESCE(answered_at, CAST(:now AS BIGINT))
WHERE person = :person;

-- name: help_messages_chat!
-- What was written in their chat while nobody knew who it was.
UPDATE help_messages
SET sealed_text = NULL, chat = NULL, author = '',
    answered_at = COALESCE(answered_at, CAST(:now AS BIGINT))
WHERE chat = :chat AND person IS NULL;

-- name: calls!
-- That they were to be called, but not what was said; nobody is to be called any more.
UPDATE calls
SET sealed_note = NULL, closed_at = COALESCE(closed_at, CAST(:now AS BIGINT))
WHERE person = :person;

-- name: jobs!
-- Slow work about them is not done any more.
UPDATE jobs
SET sealed_arguments = NULL,
    state = CASE WHEN state = 'waiting' THEN 'failed' ELSE state END,
    error = CASE WHEN state = 'waiting' THEN 'erased' ELSE error END,
    finished_at = COALESCE(finished_at, CAST(:now AS BIGINT))
WHERE person = :person;

-- name: files!
-- That there were files, but not their names.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE person = :person AND erased_at IS NULL;

-- name: audit!
-- What was done for them stays on the record; the words beside it do not.
UPDATE audit SET sealed_facts = NULL, facts_salt = NULL
WHERE subject = :person AND sealed_facts IS NOT NULL;

-- name: places!
-- Where they stood in their conversations.
DELETE FROM places WHERE person = :person;

-- name: outbox!
-- Messages to them, those from which others read of them, those to a chat that was theirs alone (from
-- when nobody knew who it was), and those that their updates caused, to them or to others: they may
-- quote what they wrote. What waits is not sent any more, except to others who share their telephone
-- (`own_chat` is NULL then).
UPDATE outbox
SET sealed_body = NULL, chat = NULL, about = NULL,
    error = CASE WHEN state = 'waiting' THEN 'erased' ELSE error END,
    finished_at = CASE WHEN state = 'waiting' THEN CAST(:now AS BIGINT) ELSE finished_at END,
    state = CASE WHEN state = 'waiting' THEN 'dropped' ELSE state END
WHERE id IN (
    SELECT id FROM outbox WHERE person = :person AND sealed_body IS NOT NULL
    UNION
    SELECT id FROM outbox
    WHERE about IN (:person, 'chat:' || CAST(:own_chat AS BIGINT)) AND sealed_body IS NOT NULL
    UNION
    SELECT id FROM outbox WHERE noted = :person AND sealed_body IS NOT NULL
    UNION
    SELECT id FROM outbox WHERE chat = CAST(:own_chat AS BIGINT) AND sealed_body IS NOT NULL
    UNION
    SELECT o.id FROM inbox i JOIN outbox o ON o.cause = 'update:' || i.id
    WHERE i.lane = CAST(:lane AS TEXT) AND o.sealed_body IS NOT NULL
      AND (o.state <> 'waiting' OR CAST(:own_chat AS BIGINT) IS NOT NULL));

-- name: inbox!
-- What they wrote, as it came in. An update being handled is in memory already; its lane, which
-- holds the number of their account, goes when it is done.
UPDATE inbox SET sealed_body = NULL, lane = CASE WHEN state = 'waiting' THEN lane ELSE '' END
WHERE lane = :lane AND (state <> 'waiting' OR claimed_at IS NOT NULL);

-- name: unbind!
-- Their chat does not speak for them any more.
DELETE FROM chats WHERE person = :person;

-- name: panels!
-- Their panels; all panels of a chat that was theirs alone.
DELETE FROM panels
WHERE chat = :chat AND (CAST(:alone AS BIGINT) = 1 OR slot LIKE '%:' || CAST(:person AS TEXT));

-- name: account!
-- A chat that speaks for nobody any more.
DELETE FROM accounts WHERE chat = :chat
  AND NOT EXISTS (SELECT 1 FROM chats c WHERE c.chat = accounts.chat);

-- name: unfocus!
-- On a shared phone, typed words do not go to them any more.
UPDATE accounts
SET focus_person = NULL, focus_workshop = NULL, focus_flow = NULL, focus_subject = NULL
WHERE chat = :chat AND focus_person = :person;

-- name: links!
-- Their links open nothing any more.
UPDATE links SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL;

-- name: timers!
-- Nothing is due for them any more.
DELETE FROM timers WHERE person = :person AND state = 'waiting';

-- name: reminders!
-- They are not reminded of anything any more.
DELETE FROM reminders WHERE person = :person;

-- name: leave_alone!
-- Somebody with this keyed hash is never contacted again.
INSERT INTO do_not_contact (hash, at) VALUES (:hash, :now) ON CONFLICT (hash) DO NOTHING;

-- name: record!
-- Who was erased, so that an older backup cannot bring them back.
INSERT INTO erasures (person, at) VALUES (:person, :now) ON CONFLICT (person) DO NOTHING;

-- name: recorded
-- Everybody who was erased, from an instant on.
SELECT person, at FROM erasures WHERE at >= :since ORDER BY at, person;

-- name: stays!
-- That nights were decided for them, but not which, nor what they wished for.
UPDATE stays SET sealed_nights = NULL, sealed_wishes = NULL, sealed_access = NULL
WHERE person = :person;

-- name: beds!
-- Their beds are somebody else's now.
DELETE FROM beds WHERE person = :person;

-- name: rooming_lines!
-- That a hotel was told of them, but not what.
UPDATE rooming_lines SET sealed_line = NULL WHERE person = :person;

-- name: needs!
-- That they wrote what they need, but not what.
UPDATE needs SET sealed_words = NULL WHERE person = :person;
-- name: broadcasts!
-- What they wrote to groups: it is not sent any more.
UPDATE broadcasts
SET sealed_content = NULL, file = NULL, telegram_file = NULL,
    state = CASE WHEN state IN ('draft', 'planned', 'sending') THEN 'stopped' ELSE state END
WHERE author = :person;
-- name: page_keys!
-- Their personal pages open no more.
UPDATE page_keys SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL;

-- name: browsers!
-- They are signed out everywhere.
UPDATE browsers SET ended_at = :now WHERE person = :person AND ended_at IS NULL;

-- name: sign_ins!
-- No link signs them in.
DELETE FROM sign_ins WHERE person = :person;

-- name: speakers!
-- That they were to speak, but not for whom, nor what they declared.
UPDATE speakers
SET sealed_organisation = NULL, sealed_viewpoint = NULL, sealed_question = NULL,
    sealed_interests = NULL
WHERE person = :person;

-- name: committee!
-- That they sat on the committee, but not for whom.
UPDATE committee SET sealed_organisation = NULL WHERE person = :person;

-- name: briefs!
-- That they were briefed, but not in which words.
UPDATE briefs SET sealed_sections = NULL WHERE person = :person;

-- name: materials!
-- That they handed something over; nobody sees it any more.
UPDATE materials SET sealed_title = NULL, released = 0, release_at = NULL WHERE person = :person;
-- name: survey_sheets!
-- That they answered the survey, but not what; a sheet without a name belongs to nobody.
UPDATE survey_sheets SET sealed_answers = NULL WHERE person = :person;

-- name: draw_people!
-- That they were in a draw: nothing leads from its file to them any more.
DELETE FROM draw_people WHERE person = :person;

-- name: seats!
-- Their seat is free.
UPDATE seats SET person = NULL, since = :now, confirmed_at = NULL, confirmed_by = NULL
WHERE person = :person;

-- name: offers!
-- A seat that was offered to them is not any more.
UPDATE offers SET state = 'taken_back', ended_at = :now, ended_by = 'system'
WHERE person = :person AND state = 'open';

-- name: letter_files!
-- The files in which their letters are: those of others go with them.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE erased_at IS NULL AND id IN (
    SELECT b.file FROM wave_people w JOIN wave_batches b ON b.wave = w.wave AND b.number = w.batch
    WHERE w.person = :person);

-- name: paper_files!
-- The papers in which they are named: those of others go with them.
UPDATE files SET sealed_name = NULL, erased_at = :now WHERE erased_at IS NULL AND id IN (
    SELECT b.file FROM paper_people w JOIN paper_parts b ON b.paper = w.paper AND b.number = w.part
    WHERE w.person = :person);

-- name: wave_mails!
-- Their e-mail waits no more: it went with the others of `outbox`.
UPDATE wave_people SET left_out = 'erased'
WHERE person = :person AND (fate IS NULL OR fate = 'leaving') AND left_out IS NULL
  AND EXISTS (SELECT 1 FROM waves v WHERE v.id = wave_people.wave AND v.channel = 'email');

-- name: imports!
-- What was shown of the files they brought: what it held is not kept without them.
UPDATE imports SET sealed_report = NULL, sealed_choices = NULL WHERE made_by = :person;

-- name: mailed!
-- That e-mails went to them, but not to which address.
UPDATE outbox SET address_hash = NULL WHERE person = :person AND address_hash IS NOT NULL;

-- name: mail_bounces!
-- Their address is not known any more, nor that it refused.
DELETE FROM mail_bounces WHERE person = :person;

-- name: calendar_mails!
-- Nothing is sent to their calendar any more.
DELETE FROM calendar_mails WHERE person = :person;

-- name: answer_keys!
-- No link in an e-mail answers for them any more.
UPDATE answer_keys SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL;

-- name: attendees!
-- That they were there beside the citizens and speakers, but not for whom.
UPDATE attendees SET sealed_organisation = NULL, accompanies = NULL WHERE person = :person;

-- name: accompanied!
-- Whoever accompanied them did, but not whom.
UPDATE attendees SET accompanies = NULL WHERE accompanies = :person;

-- name: badges!
-- Their badge is nobody's.
DELETE FROM badges WHERE person = :person;

-- name: late_arrivals!
-- That they were late.
DELETE FROM late_arrivals WHERE person = :person;

-- name: run_sheet_items!
-- That somebody leads an item of a run sheet, but not that it is them.
UPDATE run_sheet_items SET facilitator = NULL, sealed_facilitator = NULL
WHERE facilitator = :person;

-- name: digests!
-- Nor when they were last.
DELETE FROM digests WHERE person = :person;

-- name: reminder_mutes!
-- Nor what they did not want to be reminded of.
DELETE FROM reminder_mutes WHERE person = :person;

-- name: emergency_contacts!
-- That they named somebody to call, but not whom.
UPDATE emergency_contacts SET sealed_contact = NULL WHERE person = :person;

-- name: incident_notes!
-- What came of an incident that was about them.
UPDATE incident_notes SET sealed_words = NULL
WHERE incident IN (SELECT id FROM incidents WHERE person = :person);

-- name: incidents!
-- That something happened, and of which kind; not what, where, or to whom.
UPDATE incidents SET sealed_place = NULL, sealed_what = NULL, sealed_done = NULL, person = NULL
WHERE person = :person;

-- name: tasks!
-- What was to be done for them; what they had to do themselves stays with the team.
UPDATE tasks SET sealed_what = NULL, person = NULL WHERE person = :person;
