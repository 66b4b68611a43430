-- Whom a message tells its reader of: the team reads of people, who may be erased before it leaves.

ALTER TABLE outbox ADD COLUMN about TEXT;
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL AND sealed_body IS NOT NULL;
