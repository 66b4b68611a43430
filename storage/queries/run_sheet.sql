-- name: of_day
-- The items of the run sheet of a day.
SELECT id, gathering, day, session, starts_at, after_minutes, minutes, title, aim, method,
       equipment, plan_b, facilitator, sealed_facilitator, revision, changed_at, changed_by
FROM run_sheet_items WHERE workshop = :workshop AND gathering = :gathering AND day = :day
ORDER BY id;

-- name: add!
-- One more item, unless somebody has begun this very one meanwhile.
INSERT INTO run_sheet_items (id, workshop, gathering, day, session, starts_at, after_minutes,
                             minutes, title, aim, method, equipment, plan_b, facilitator,
                             sealed_facilitator, revision, changed_at, changed_by)
VALUES (:id, :workshop, :gathering, :day, :session, :starts_at, :after_minutes, :minutes, :title,
        :aim, :method, :equipment, :plan_b, :facilitator, :sealed_facilitator, 1, :now, :by)
ON CONFLICT (id) DO NOTHING;

-- name: save!
-- An item as it is now, unless somebody has changed it since it was seen.
UPDATE run_sheet_items
SET starts_at = :starts_at, after_minutes = :after_minutes, minutes = :minutes, title = :title,
    aim = :aim, method = :method, equipment = :equipment, plan_b = :plan_b,
    facilitator = :facilitator, sealed_facilitator = :sealed_facilitator,
    revision = revision + 1, changed_at = :now, changed_by = :by
WHERE id = :id AND workshop = :workshop AND revision = :seen;

-- name: remove!
-- An item that is not in the run sheet any more, unless it was changed since it was seen.
DELETE FROM run_sheet_items WHERE id = :id AND workshop = :workshop AND revision = :seen;
