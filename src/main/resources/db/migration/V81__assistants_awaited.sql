-- Assisting units whose part is still to be done, so that such a unit's list of what it has to do need not open each case's
-- state. Empty for nearly all cases, which have no entry in the index.
ALTER TABLE cases ADD COLUMN awaited_ids uuid[] NOT NULL DEFAULT '{}';
UPDATE cases
SET awaited_ids = ARRAY(
        SELECT (part ->> 'unitId')::uuid
        FROM jsonb_array_elements(state -> 'assignments') WITH ORDINALITY AS parts (part, place)
        WHERE part ->> 'part' = 'ASSIST' AND part ->> 'state' IN ('ASSIGNED', 'SIGNED')
        ORDER BY place)
WHERE stage IN ('DISPATCHED', 'IN_PROGRESS', 'FED_BACK') AND cardinality(unit_ids) > 1;
CREATE INDEX cases_awaiting ON cases USING gin (awaited_ids) WHERE cardinality(awaited_ids) > 0;
