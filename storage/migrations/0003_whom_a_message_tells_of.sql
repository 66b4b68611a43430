-- Whom a message tells its reader of, and whom the line above it does: the team reads of people, who may
-- be erased before it leaves.

ALTER TABLE outbox ADD COLUMN about TEXT;
ALTER TABLE outbox ADD COLUMN noted TEXT;
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL AND sealed_body IS NOT NULL;
CREATE INDEX outbox_noted ON outbox (noted) WHERE noted IS NOT NULL AND sealed_body IS NOT NULL;
