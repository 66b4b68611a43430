-- name: find
-- One account with everybody it speaks for (a row each, at least one), oldest binding first.
SELECT a.chat, a.language, a.blocked_at,
       a.focus_person, a.focus_workshop, a.focus_flow, a.focus_subject,
       c.person, p.language AS person_language, r.workshop, r.role, r.state
FROM accounts a
LEFT JOIN chats c ON c.chat = a.chat
LEFT JOIN people p ON p.id = c.person
LEFT JOIN roles r ON r.person = c.person
WHERE a.chat = :chat
ORDER BY c.bound_at, c.person, r.workshop, r.role;

-- name: create!
-- A chat that writes for the first time.
INSERT INTO accounts (chat, language, seen_at) VALUES (:chat, :language, :seen_at)
ON CONFLICT (chat) DO NOTHING;

-- name: set_focus!
-- The conversation that the next typed words belong to.
UPDATE accounts
SET focus_person = :focus_person, focus_workshop = :focus_workshop,
    focus_flow = :focus_flow, focus_subject = :focus_subject
WHERE chat = :chat;

-- name: set_language!
-- The language of an account nobody is bound to yet.
UPDATE accounts SET language = :language WHERE chat = :chat;

-- name: set_blocked!
-- Since when the account has blocked us; NULL: it can be written to.
UPDATE accounts SET blocked_at = :blocked_at WHERE chat = :chat;

-- name: bind!
-- The account that speaks for a person; another one no longer does.
INSERT INTO chats (person, chat, bound_at) VALUES (:person, :chat, :bound_at)
ON CONFLICT (person) DO UPDATE SET chat = excluded.chat, bound_at = excluded.bound_at;

-- name: unbind!
-- No account speaks for this person any more.
DELETE FROM chats WHERE person = :person;
