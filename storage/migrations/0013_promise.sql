-- Half-days somebody comes to, when they will know, their last word; and until when to answer.

-- Keys of half-days, with spaces between; blank where somebody comes to all, or the words say which.
ALTER TABLE attendance ADD COLUMN half_days TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN knows_on TEXT;
ALTER TABLE attendance ADD COLUMN asked @INT NOT NULL DEFAULT 0;
ALTER TABLE attendance ADD COLUMN sure TEXT;
ALTER TABLE attendance ADD COLUMN sure_on TEXT;
ALTER TABLE attendance ADD COLUMN confirmed_at @INT;

CREATE TABLE answer_deadlines (
    workshop TEXT NOT NULL,
    gathering TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    changed_at @INT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (workshop, gathering),
    FOREIGN KEY (workshop, gathering) REFERENCES gatherings (workshop, key)
) @STRICT;
