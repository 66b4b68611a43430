-- name: opinion
-- In which form an opinion was handed over, and when.
SELECT form, handed_over_on FROM opinions WHERE workshop = :workshop;

-- name: hand_over!
-- When the opinion was handed over, in which form.
INSERT INTO opinions (workshop, form, handed_over_on, recorded_at, recorded_by)
VALUES (:workshop, :form, :handed_over_on, :now, :by)
ON CONFLICT (workshop) DO UPDATE
SET form = excluded.form, handed_over_on = excluded.handed_over_on,
    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by;

-- name: articles
-- The articles of an opinion, in their order.
SELECT number, title, words, agreement, votes_for, votes_against FROM articles
WHERE workshop = :workshop ORDER BY number;

-- name: save_article!
-- One article, as it was adopted.
INSERT INTO articles (workshop, number, title, words, agreement, votes_for, votes_against,
                      recorded_at, recorded_by)
VALUES (:workshop, :number, :title, :words, :agreement, :votes_for, :votes_against, :now, :by)
ON CONFLICT (workshop, number) DO UPDATE
SET title = excluded.title, words = excluded.words, agreement = excluded.agreement,
    votes_for = excluded.votes_for, votes_against = excluded.votes_against,
    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by;

-- name: remove_article!
-- An article that was listed by mistake.
DELETE FROM articles WHERE workshop = :workshop AND number = :number;

-- name: answers
-- Every answer of the commissioner, with all versions.
SELECT article, version, outcome, reason, signatory, answered_on, recorded_at, announced_at
FROM article_answers WHERE workshop = :workshop ORDER BY article, version;

-- name: add_answer!
-- A version of an answer; the same version again changes nothing.
INSERT INTO article_answers (workshop, article, version, outcome, reason, signatory, answered_on,
                             recorded_at, recorded_by)
VALUES (:workshop, :article, :version, :outcome, :reason, :signatory, :answered_on, :now, :by)
ON CONFLICT (workshop, article, version) DO NOTHING;

-- name: announce!
-- Citizens begin to be told of everything recorded so far.
UPDATE article_answers SET announced_at = :now WHERE workshop = :workshop AND announced_at IS NULL;

-- name: hear!
-- Somebody is told of one version of an answer, unless they have been.
INSERT INTO article_news (person, workshop, article, version, at)
VALUES (:person, :workshop, :article, :version, :now)
ON CONFLICT (person, workshop, article, version) DO NOTHING;

-- name: heard
-- How many were told of each version.
SELECT article, version, COUNT(*) AS people FROM article_news
WHERE workshop = :workshop GROUP BY article, version ORDER BY article, version;

-- name: listeners
-- Those with a seat who want to be told: the next after a person.
SELECT r.person
FROM roles r
JOIN people p ON p.id = r.person AND p.erased_at IS NULL
LEFT JOIN news_wishes w ON w.person = r.person AND w.workshop = r.workshop
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated'
  AND r.person > :after AND COALESCE(w.wanted, 1) = 1
ORDER BY r.person LIMIT :most;

-- name: wish
-- Whether somebody wants to be told.
SELECT wanted FROM news_wishes WHERE person = :person AND workshop = :workshop;

-- name: set_wish!
-- Somebody wants to be told, or does not any more.
INSERT INTO news_wishes (person, workshop, wanted, changed_at, changed_by)
VALUES (:person, :workshop, :wanted, :now, :by)
ON CONFLICT (person, workshop) DO UPDATE
SET wanted = excluded.wanted, changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: count_wishes
-- How many have a seat, and how many of them do not want to be told.
SELECT COUNT(*) AS people, COUNT(w.person) AS unwanted
FROM roles r
LEFT JOIN news_wishes w ON w.person = r.person AND w.workshop = r.workshop AND w.wanted = 0
WHERE r.workshop = :workshop AND r.role = 'citizen' AND r.state = 'validated';
