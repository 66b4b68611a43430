-- name: add!
-- One more act, not yet part of the chain.
INSERT INTO audit (at, actor, subject, workshop, act, ids, sealed_facts, facts_salt, facts_hash)
VALUES (:at, :actor, :subject, :workshop, :act, :ids, :sealed_facts, :facts_salt, :facts_hash);

-- name: last_sealed
-- The end of the chain.
SELECT seal_number, hash FROM audit WHERE seal_number IS NOT NULL
ORDER BY seal_number DESC LIMIT 1;

-- name: unsealed
-- The oldest acts that are not yet part of the chain.
SELECT id, at, actor, subject, workshop, act, ids, facts_hash FROM audit
WHERE hash IS NULL ORDER BY id LIMIT :most;

-- name: seal!
-- An act takes its place in the chain.
UPDATE audit SET seal_number = :seal_number, previous_hash = :previous_hash, hash = :hash
WHERE id = :id AND hash IS NULL;

-- name: chain
-- The next links of the chain.
SELECT id, at, actor, subject, workshop, act, ids, sealed_facts, facts_salt, facts_hash,
       seal_number, previous_hash, hash
FROM audit WHERE seal_number > :after ORDER BY seal_number LIMIT :most;

-- name: of_subject
-- What was done for one person, the latest first.
SELECT at, actor, workshop, act, ids, sealed_facts FROM audit
WHERE subject = :subject ORDER BY id DESC LIMIT :most;
