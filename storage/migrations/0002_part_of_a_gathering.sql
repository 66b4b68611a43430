-- Which part of a gathering somebody comes for, in the words an organiser agreed on with them.

ALTER TABLE attendance ADD COLUMN sealed_part TEXT;
