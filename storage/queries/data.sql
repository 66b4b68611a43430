-- name: people
-- Who they are.
SELECT id, sealed_first_name, sealed_last_name, sealed_birth_year, sealed_postcode, sealed_commune,
       sealed_phone, sealed_email, language, created_at, silenced_at
FROM people WHERE id = :person;

-- name: roles
-- What they are in each workshop.
SELECT workshop, role, state, previous_state, sealed_features, sealed_reason, changed_at
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
SELECT workshop, gathering, answer, sealed_part, in_calendar, answered_at FROM attendance
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
SELECT workshop, about, sent, last_at FROM reminders WHERE person = :person ORDER BY about;

-- name: files
-- The files they sent.
SELECT workshop, kind, sealed_name, mime, size, created_at FROM files
WHERE person = :person ORDER BY created_at;

-- name: audit
-- What was done for them, by themselves or by somebody else.
SELECT at, CASE WHEN actor = subject THEN 'self' ELSE 'team' END AS actor, workshop, act, ids,
       sealed_facts
FROM audit WHERE subject = :person ORDER BY id;

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

-- name: planned_deliveries
-- Which planned messages they were sent.
SELECT workshop, message, at FROM planned_deliveries WHERE person = :person ORDER BY at, message;

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
