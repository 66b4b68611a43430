-- name: of_person
-- The language in which a person reads us.
SELECT language FROM people WHERE id = :person;

-- name: of_chat
-- The language of a chat nobody is bound to.
SELECT language FROM accounts WHERE chat = :chat;
