-- name: add!
-- One more act, not yet part of the chain.
INSERT INTO audit (at, actor, subject, workshop, act, ids, sealed_facts, facts_salt, facts_hash)
VALUES (:at, :actor, :subject, :workshop, :act, :ids, :sealed_facts, :facts_salt, :facts_hash);
