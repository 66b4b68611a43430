-- E-mail as the second road of the outbox: to which address a message went, whose address refuses,
-- who wants calendar files there too, and what opens the page where an e-mail is answered.

-- A keyed hash of the address: a report that comes back later names the message, and means that one.
ALTER TABLE outbox ADD COLUMN address_hash TEXT;
CREATE INDEX outbox_address ON outbox (address_hash, id) WHERE address_hash IS NOT NULL;
CREATE INDEX outbox_mailed ON outbox (finished_at)
    WHERE address_hash IS NOT NULL AND finished_at IS NOT NULL;

-- Whose address takes nothing from us. Another address of theirs has another hash.
CREATE TABLE mail_bounces (
    person TEXT PRIMARY KEY REFERENCES people (id),
    address_hash TEXT NOT NULL,
    code TEXT NOT NULL,
    since @INT NOT NULL
) @STRICT;

-- Who has a chat, and wants calendar files by e-mail as well.
CREATE TABLE calendar_mails (
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    since @INT NOT NULL,
    PRIMARY KEY (person, workshop)
) @STRICT;

-- What opens the page on which one gathering, or one time of a speaker, is answered.
CREATE TABLE answer_keys (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    workshop TEXT NOT NULL REFERENCES workshops (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    revision @INT NOT NULL,
    made_at @INT NOT NULL,
    revoked_at @INT,
    UNIQUE (person, workshop, kind, about, revision)
) @STRICT;
