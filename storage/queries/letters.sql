-- name: text
-- What is written for one way to reach people, in one language.
SELECT sender, place, words, signature, title AS subject FROM letter_texts
WHERE workshop = :workshop AND channel = :channel AND language = :language;

-- name: save_text!
-- What is written from now on.
INSERT INTO letter_texts (workshop, channel, language, sender, place, words, signature, title,
                          written_at)
VALUES (:workshop, :channel, :language, :sender, :place, :words, :signature, :subject, :now)
ON CONFLICT (workshop, channel, language) DO UPDATE
SET sender = excluded.sender, place = excluded.place, words = excluded.words,
    signature = excluded.signature, title = excluded.title, written_at = excluded.written_at;

-- name: logo
-- The picture at the top of the letters of a workshop.
SELECT l.file FROM letter_logos l JOIN files f ON f.id = l.file
WHERE l.workshop = :workshop AND f.erased_at IS NULL;

-- name: save_logo!
-- Another picture from now on.
INSERT INTO letter_logos (workshop, file) VALUES (:workshop, :file)
ON CONFLICT (workshop) DO UPDATE SET file = excluded.file;

-- name: forget_logo!
-- No picture any more.
DELETE FROM letter_logos WHERE workshop = :workshop;

-- name: example
-- Somebody to whom a letter can be shown as it would be: of one language, where there is anybody.
SELECT r.person, p.sealed_address FROM roles r JOIN people p ON p.id = r.person
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'contacted'
  AND p.silenced_at IS NULL AND p.erased_at IS NULL AND p.language = :language
ORDER BY r.changed_at, r.id LIMIT 1;
