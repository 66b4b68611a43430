-- The same people in each of these questions but «until», and in outbox.add_broadcast: a test holds
-- them together.
-- They are asked where others wait for the answer, too, and so at most about so many people.

-- name: count
-- How many people are in a segment, and how many of them cannot be written to, or read English.
SELECT COUNT(*) AS people,
       COUNT(CASE WHEN audience.chat IS NULL THEN 1 END) AS no_chat,
       COUNT(audience.blocked_at) AS blocked,
       COUNT(CASE WHEN audience.language = 'en' THEN 1 END) AS english
FROM (
SELECT r.person, p.language, c.chat, a.blocked_at
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
LEFT JOIN accounts a ON a.chat = c.chat
WHERE r.workshop = :workshop AND r.person > :after
  AND r.role IN (:role, :or_role, :else_role)
  AND (:role = :else_role
       OR r.role = (SELECT MIN(o.role) FROM roles o
                    WHERE o.workshop = r.workshop AND o.person = r.person
                      AND o.role IN (:role, :or_role, :else_role)))
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (r.state = CAST(:state AS TEXT)
       OR (CAST(:state AS TEXT) IS NULL
           AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn',
                               'identified', 'declared', 'proposed')))
  AND (CAST(:language AS TEXT) IS NULL OR p.language = :language)
  AND (CAST(:gathering AS TEXT) IS NULL
       OR COALESCE((SELECT t.answer FROM attendance t
                    WHERE t.person = r.person AND t.workshop = r.workshop
                      AND t.gathering = :gathering), '') IN (:answer, :or_answer)
       OR (:answer = '@there'
           AND EXISTS (SELECT 1 FROM presences q
                       WHERE q.person = r.person AND q.workshop = r.workshop
                         AND q.half_day BETWEEN :from_day AND :until_day)))
  AND (CAST(:missing AS TEXT) IS NULL
       OR (:missing = 'form' AND r.state = 'contacted')
       OR (:missing IN ('notice', 'commitment') AND r.state = 'contacted'
           AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                           WHERE k.person = r.person AND k.workshop = r.workshop
                             AND k.document = :missing
                             AND (:missing = 'commitment' OR k.version = :notice)))
       OR (:missing = 'attendance' AND r.state = 'validated'
           AND COALESCE((SELECT t.answer FROM attendance t
                         WHERE t.person = r.person AND t.workshop = r.workshop
                           AND t.gathering = :missing_of), 'later') = 'later'))
LIMIT :most) AS audience;

-- name: until
-- Up to whom the next so many people go on who have one of these parts, whether in the segment or not.
SELECT MAX(audience.person) AS person, COUNT(*) AS people
FROM (SELECT r.person FROM roles r
      WHERE r.workshop = :workshop AND r.person > :after
        AND r.role IN (:role, :or_role, :else_role)
      ORDER BY r.person LIMIT :most) AS audience;

-- name: full
-- How many people of a segment have had as many broadcasts since midnight as anybody gets, or will.
SELECT COUNT(*) AS people
FROM (
SELECT r.person
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
LEFT JOIN accounts a ON a.chat = c.chat
WHERE r.workshop = :workshop AND r.person > :after
  AND r.role IN (:role, :or_role, :else_role)
  AND (:role = :else_role
       OR r.role = (SELECT MIN(o.role) FROM roles o
                    WHERE o.workshop = r.workshop AND o.person = r.person
                      AND o.role IN (:role, :or_role, :else_role)))
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (r.state = CAST(:state AS TEXT)
       OR (CAST(:state AS TEXT) IS NULL
           AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn',
                               'identified', 'declared', 'proposed')))
  AND (CAST(:language AS TEXT) IS NULL OR p.language = :language)
  AND (CAST(:gathering AS TEXT) IS NULL
       OR COALESCE((SELECT t.answer FROM attendance t
                    WHERE t.person = r.person AND t.workshop = r.workshop
                      AND t.gathering = :gathering), '') IN (:answer, :or_answer)
       OR (:answer = '@there'
           AND EXISTS (SELECT 1 FROM presences q
                       WHERE q.person = r.person AND q.workshop = r.workshop
                         AND q.half_day BETWEEN :from_day AND :until_day)))
  AND (CAST(:missing AS TEXT) IS NULL
       OR (:missing = 'form' AND r.state = 'contacted')
       OR (:missing IN ('notice', 'commitment') AND r.state = 'contacted'
           AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                           WHERE k.person = r.person AND k.workshop = r.workshop
                             AND k.document = :missing
                             AND (:missing = 'commitment' OR k.version = :notice)))
       OR (:missing = 'attendance' AND r.state = 'validated'
           AND COALESCE((SELECT t.answer FROM attendance t
                         WHERE t.person = r.person AND t.workshop = r.workshop
                           AND t.gathering = :missing_of), 'later') = 'later'))
LIMIT :most) AS audience
WHERE (SELECT COUNT(*) FROM outbox o
       WHERE o.person = audience.person AND o.broadcast IS NOT NULL
         AND (o.state IN ('waiting', 'claimed')
              OR (o.state IN ('sent', 'presumed') AND o.finished_at >= :midnight))) >= :cap;

-- name: next
-- The people of a segment behind another person, in their order, with what a message to them needs.
SELECT r.person, p.sealed_first_name, p.sealed_last_name, p.language,
       (SELECT COUNT(*) FROM chats m WHERE m.chat = c.chat) AS mates
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
LEFT JOIN accounts a ON a.chat = c.chat
WHERE r.workshop = :workshop AND r.person > :after
  AND r.role IN (:role, :or_role, :else_role)
  AND (:role = :else_role
       OR r.role = (SELECT MIN(o.role) FROM roles o
                    WHERE o.workshop = r.workshop AND o.person = r.person
                      AND o.role IN (:role, :or_role, :else_role)))
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (r.state = CAST(:state AS TEXT)
       OR (CAST(:state AS TEXT) IS NULL
           AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn',
                               'identified', 'declared', 'proposed')))
  AND (CAST(:language AS TEXT) IS NULL OR p.language = :language)
  AND (CAST(:gathering AS TEXT) IS NULL
       OR COALESCE((SELECT t.answer FROM attendance t
                    WHERE t.person = r.person AND t.workshop = r.workshop
                      AND t.gathering = :gathering), '') IN (:answer, :or_answer)
       OR (:answer = '@there'
           AND EXISTS (SELECT 1 FROM presences q
                       WHERE q.person = r.person AND q.workshop = r.workshop
                         AND q.half_day BETWEEN :from_day AND :until_day)))
  AND (CAST(:missing AS TEXT) IS NULL
       OR (:missing = 'form' AND r.state = 'contacted')
       OR (:missing IN ('notice', 'commitment') AND r.state = 'contacted'
           AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                           WHERE k.person = r.person AND k.workshop = r.workshop
                             AND k.document = :missing
                             AND (:missing = 'commitment' OR k.version = :notice)))
       OR (:missing = 'attendance' AND r.state = 'validated'
           AND COALESCE((SELECT t.answer FROM attendance t
                         WHERE t.person = r.person AND t.workshop = r.workshop
                           AND t.gathering = :missing_of), 'later') = 'later'))
ORDER BY r.person LIMIT :most;

-- name: longest
-- Those whose first name is the longest: of all, or of those who share a telephone.
SELECT audience.person, audience.sealed_first_name, audience.sealed_last_name, audience.language,
       audience.mates
FROM (
SELECT r.person, p.sealed_first_name, p.sealed_last_name, p.language,
       (SELECT COUNT(*) FROM chats m WHERE m.chat = c.chat) AS mates
FROM roles r
JOIN people p ON p.id = r.person
LEFT JOIN chats c ON c.person = r.person
LEFT JOIN accounts a ON a.chat = c.chat
WHERE r.workshop = :workshop AND r.person > :after
  AND r.role IN (:role, :or_role, :else_role)
  AND (:role = :else_role
       OR r.role = (SELECT MIN(o.role) FROM roles o
                    WHERE o.workshop = r.workshop AND o.person = r.person
                      AND o.role IN (:role, :or_role, :else_role)))
  AND p.silenced_at IS NULL AND p.erased_at IS NULL
  AND (r.state = CAST(:state AS TEXT)
       OR (CAST(:state AS TEXT) IS NULL
           AND r.state NOT IN ('not_retained', 'not_drawn', 'declined', 'withdrawn',
                               'identified', 'declared', 'proposed')))
  AND (CAST(:language AS TEXT) IS NULL OR p.language = :language)
  AND (CAST(:gathering AS TEXT) IS NULL
       OR COALESCE((SELECT t.answer FROM attendance t
                    WHERE t.person = r.person AND t.workshop = r.workshop
                      AND t.gathering = :gathering), '') IN (:answer, :or_answer)
       OR (:answer = '@there'
           AND EXISTS (SELECT 1 FROM presences q
                       WHERE q.person = r.person AND q.workshop = r.workshop
                         AND q.half_day BETWEEN :from_day AND :until_day)))
  AND (CAST(:missing AS TEXT) IS NULL
       OR (:missing = 'form' AND r.state = 'contacted')
       OR (:missing IN ('notice', 'commitment') AND r.state = 'contacted'
           AND NOT EXISTS (SELECT 1 FROM acknowledgements k
                           WHERE k.person = r.person AND k.workshop = r.workshop
                             AND k.document = :missing
                             AND (:missing = 'commitment' OR k.version = :notice)))
       OR (:missing = 'attendance' AND r.state = 'validated'
           AND COALESCE((SELECT t.answer FROM attendance t
                         WHERE t.person = r.person AND t.workshop = r.workshop
                           AND t.gathering = :missing_of), 'later') = 'later'))
LIMIT :within) AS audience
WHERE audience.mates > :mates
ORDER BY LENGTH(audience.sealed_first_name) DESC, audience.person LIMIT :most;
