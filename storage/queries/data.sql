-- name: people
-- Who they are.
SELECT id, sealed_first_name, sealed_last_name, sealed_birth_year, sealed_postcode, sealed_commune,
       sealed_address, sealed_phone, sealed_email, language, created_at, silenced_at
FROM people WHERE id = :person;

-- name: wave_people
-- The waves of letters in which they are.
SELECT w.workshop, v.title, w.kind, v.channel, v.leaves_at, w.language, w.left_out
FROM wave_people w JOIN waves v ON v.id = w.wave
WHERE w.person = :person ORDER BY v.leaves_at, v.id;

-- name: paper_people
-- The papers in which they are named.
SELECT o.workshop, o.paper, o.gathering, o.made_at
FROM paper_people w JOIN papers o ON o.id = w.paper
WHERE w.person = :person AND w.part IS NOT NULL ORDER BY o.made_at, o.id;

-- name: roles
-- What they are in each workshop.
SELECT workshop, role, state, previous_state, source, sealed_features, sealed_reason, changed_at
FROM roles WHERE person = :person ORDER BY workshop, role;

-- name: chats
-- The account that speaks for them.
SELECT chat, bound_at FROM chats WHERE person = :person;

-- name: links
-- Their personal links, without what would open them.
SELECT workshop, created_at, expires_at, opened_at, used_at, failures, locked_at, revoked_at
FROM links WHERE person = :person ORDER BY created_at;

-- name: acknowledgements
-- What they took note of.
SELECT workshop, document, version, at FROM acknowledgements
WHERE person = :person ORDER BY workshop, document, version;

-- name: consents
-- What they agreed to, or not.
SELECT workshop, purpose, given, at FROM consents
WHERE person = :person ORDER BY workshop, purpose;

-- name: answers
-- What they answered in the questionnaire.
SELECT workshop, question, sealed_value, answered_at FROM answers
WHERE person = :person ORDER BY workshop, question;

-- name: attendance
-- What they said about each gathering.
SELECT workshop, gathering, answer, sealed_part, half_days, knows_on, sure, sure_on, confirmed_at,
       in_calendar, answered_at FROM attendance
WHERE person = :person ORDER BY workshop, gathering;

-- name: help_messages
-- What they wrote to the team, and what was answered.
SELECT workshop, CASE WHEN author = person THEN 'self' ELSE 'team' END AS author, sealed_text, at
FROM help_messages WHERE person = :person ORDER BY id;

-- name: calls
-- When and why they were to be called.
SELECT workshop, reason, sealed_note, since, closed_at FROM calls
WHERE person = :person ORDER BY id;

-- name: reminders
-- What they were reminded of, and how often.
SELECT workshop, about, sent, last_at, called_at FROM reminders
WHERE person = :person ORDER BY about;

-- name: digests
-- When they were reminded of anything last.
SELECT workshop, at FROM digests WHERE person = :person;

-- name: reminder_mutes
-- What they do not want to be reminded of.
SELECT workshop, kind, at FROM reminder_mutes WHERE person = :person ORDER BY workshop, kind;

-- name: material_reads
-- Which materials they said that they have read.
SELECT workshop, material, version, at FROM material_reads
WHERE person = :person ORDER BY workshop, at;

-- name: files
-- The files they sent.
SELECT workshop, kind, sealed_name, mime, size, created_at FROM files
WHERE person = :person ORDER BY created_at;

-- name: audit
-- What was done for them, by themselves or by somebody else.
SELECT at, CASE WHEN actor = subject THEN 'self' ELSE 'team' END AS actor, workshop, act, ids,
       sealed_facts
FROM audit WHERE subject = :person ORDER BY id;

-- name: stays
-- Nights by hand, and wishes. Whether the bedroom is to be accessible tells a need: see below.
SELECT workshop, sealed_nights, sealed_wishes, changed_at FROM stays
WHERE person = :person ORDER BY workshop;

-- name: beds
-- Where they sleep, or slept.
SELECT workshop, night, hotel, sealed_number, given_at, freed_at FROM beds
WHERE person = :person ORDER BY workshop, night;

-- name: rooming_lines
-- When a hotel was told of them: names, kind of bedroom and nights.
SELECT workshop, hotel, version, arrival FROM rooming_lines
WHERE person = :person ORDER BY hotel, version, arrival;

-- name: needs
-- That they wrote what they need. The copy may pass through a chat, where needs are never written:
-- logistics reads them out.
SELECT workshop, written_at FROM needs WHERE person = :person ORDER BY workshop;
-- name: broadcasts
-- What they wrote to groups, and what was sent to groups they were in.
SELECT b.workshop, 'self' AS author, b.sealed_content, b.leaves_at AS sent_at
FROM broadcasts b WHERE b.author = :person
UNION ALL
SELECT b.workshop, 'team' AS author, b.sealed_content, o.finished_at AS sent_at
FROM outbox o JOIN broadcasts b ON b.id = o.broadcast
WHERE o.person = :person AND o.state IN ('sent', 'presumed')
ORDER BY sent_at;
-- name: page_keys
-- Their personal pages, without what would open them.
SELECT workshop, purpose, revision, made_at, revoked_at FROM page_keys
WHERE person = :person ORDER BY made_at, purpose;

-- name: sign_ins
-- The links that signed them in to the team's pages.
SELECT made_at, expires_at, used_at FROM sign_ins WHERE person = :person ORDER BY made_at;

-- name: browsers
-- When they were signed in.
SELECT begun_at, seen_at, ended_at FROM browsers WHERE person = :person ORDER BY begun_at;

-- name: speakers
-- What is known of them as a speaker.
SELECT workshop, kind, sealed_organisation, sealed_viewpoint, sealed_question, sealed_interests,
       declared_at, materials_by
FROM speakers WHERE person = :person ORDER BY workshop;

-- name: speaker_slots
-- When they were to be heard, and what they answered.
SELECT workshop, session, starts_at, minutes, room, state, in_calendar, changed_at
FROM speaker_slots WHERE person = :person ORDER BY workshop, starts_at;

-- name: committee
-- For whom they sit on the steering committee.
SELECT workshop, sealed_organisation FROM committee WHERE person = :person ORDER BY workshop;

-- name: summonses
-- The meetings they were asked to, and what they answered.
SELECT workshop, meeting, answer, in_calendar, changed_at FROM summonses
WHERE person = :person ORDER BY workshop, meeting;

-- name: briefs
-- The briefs they were sent.
SELECT workshop, version, sealed_sections, sent_at FROM briefs
WHERE person = :person AND sent_at IS NOT NULL ORDER BY workshop, version;

-- name: brief_reads
-- Which of them they understood.
SELECT workshop, version, at FROM brief_reads WHERE person = :person ORDER BY workshop, version;

-- name: materials
-- What they handed over, and since when citizens see it.
SELECT m.workshop, m.sealed_title, v.number, f.sealed_name, v.added_at, m.released, m.released_at
FROM materials m
JOIN material_versions v ON v.material = m.id
JOIN files f ON f.id = v.file
WHERE m.person = :person ORDER BY m.created_at, v.number;
-- name: planned_deliveries
-- Which planned messages they were sent.
SELECT workshop, message, at FROM planned_deliveries WHERE person = :person ORDER BY at, message;

-- name: programme_told
-- Which state of the programme they were told last.
SELECT workshop, about, version, told_at FROM programme_told WHERE person = :person
ORDER BY told_at, about;

-- name: run_sheet_items
-- What they lead, as the run sheets say it.
SELECT workshop, gathering, day, title, starts_at, minutes FROM run_sheet_items
WHERE facilitator = :person ORDER BY day, starts_at, id;

-- name: missing_people
-- Where they were noted as missing.
SELECT workshop, gathering, at FROM missing_people WHERE person = :person ORDER BY at;

-- name: survey_sheets
-- What they answered in the survey with their name.
SELECT workshop, sealed_answers FROM survey_sheets WHERE person = :person ORDER BY workshop;

-- name: survey_answered
-- That they answered the survey, with or without their name.
SELECT workshop FROM survey_answered WHERE person = :person ORDER BY workshop;

-- name: article_news
-- Which answers to the opinion they were told of.
SELECT workshop, article, version, at FROM article_news
WHERE person = :person ORDER BY workshop, article, version;

-- name: news_wishes
-- Whether they want to be told of answers to the opinion.
SELECT workshop, wanted, changed_at FROM news_wishes WHERE person = :person ORDER BY workshop;

-- name: draw_people
-- In which draws they were, and at which place.
SELECT d.workshop, p.draw, p.place, p.turn FROM draw_people p
JOIN draws d ON d.id = p.draw
WHERE p.person = :person ORDER BY p.draw;

-- name: seats
-- Which seat they have, and since when.
SELECT workshop, number, since, confirmed_at FROM seats WHERE person = :person ORDER BY workshop;

-- name: offers
-- Which free seats they were offered, until when, and what became of it.
SELECT workshop, seat, state, made_at, hours, expires_at, goes_on, ended_at FROM offers
WHERE person = :person ORDER BY id;

-- name: mail_bounces
-- That their e-mail address takes nothing from us, since when.
SELECT code, since FROM mail_bounces WHERE person = :person;

-- name: calendar_mails
-- In which workshops they want calendar files by e-mail too.
SELECT workshop, since FROM calendar_mails WHERE person = :person ORDER BY workshop;

-- name: answer_keys
-- The links by which their e-mails are answered, without what would open them.
SELECT workshop, kind, about, revision, made_at, revoked_at FROM answer_keys
WHERE person = :person ORDER BY made_at, kind, about;

-- name: attendees
-- What they are there beside citizens and speakers, and for which half-days.
SELECT workshop, kind, sealed_organisation, half_days, changed_at FROM attendees
WHERE person = :person ORDER BY workshop;

-- name: badges
-- The codes on their badges.
SELECT workshop, code, made_at FROM badges WHERE person = :person ORDER BY workshop;

-- name: presences
-- When they were there.
SELECT workshop, half_day, arrived_at, source FROM presences
WHERE person = :person ORDER BY workshop, half_day;

-- name: late_arrivals
-- When they said that they would be late.
SELECT workshop, half_day, expected_at, said_at FROM late_arrivals
WHERE person = :person ORDER BY workshop, half_day;

-- name: emergency_contacts
-- That they named somebody to call, and when: whom is read out to them, as what they need is.
SELECT workshop, written_at FROM emergency_contacts WHERE person = :person ORDER BY workshop;

-- name: incidents
-- That the log of incidents holds something about them, since when. What it says may be about others,
-- or come from them: somebody of the team reads it out, or says why not.
SELECT workshop, recorded_at FROM incidents WHERE person = :person ORDER BY id;

-- name: incident_notes
-- When more was added to it.
SELECT i.workshop, n.at FROM incident_notes n JOIN incidents i ON i.id = n.incident
WHERE i.person = :person ORDER BY n.id;

-- name: tasks
-- The tasks they have in the team; and that the team had something to do for them.
SELECT workshop, 'self' AS owner, sealed_what, due_on, made_at, done_at
FROM tasks WHERE owner = :person
UNION ALL
SELECT workshop, 'team' AS owner, sealed_what, due_on, made_at, done_at
FROM tasks WHERE person = :person AND owner <> :person
ORDER BY made_at;
