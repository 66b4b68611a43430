-- name: add!
-- A seat of the panel, with whoever has it; a seat that is there stays as it is.
INSERT INTO seats (workshop, number, person, since) VALUES (:workshop, :number, :person, :since)
ON CONFLICT (workshop, number) DO NOTHING;
