-- Which clock it is that due_at speaks of, kept by the database beside the state it follows from, so that a list can name it.
ALTER TABLE cases ADD COLUMN due_clock text GENERATED ALWAYS AS (
    CASE
        WHEN stage = 'REGISTERED' AND (type = 'REQUIREMENT' OR state #>> '{clocks,DISPATCH,state}' = 'RUNNING') THEN 'DISPATCH'
        WHEN stage = 'REGISTERED' THEN 'FIRST_REPLY'
        WHEN stage IN ('DISPATCHED', 'IN_PROGRESS') AND request = 'ARBITRATION' THEN 'ARBITRATION'
        WHEN stage IN ('DISPATCHED', 'IN_PROGRESS') THEN 'RESOLVE'
        WHEN stage = 'FED_BACK' THEN 'REVIEW'
        WHEN stage = 'AWAITING_CONFIRMATION' AND state #>> '{clocks,NEXT_VISIT,state}' = 'RUNNING' THEN 'NEXT_VISIT'
        WHEN stage = 'AWAITING_CONFIRMATION' THEN 'CONFIRMATION'
        WHEN stage = 'SHELVED' THEN 'SHELVE_REVIEW'
    END) STORED;
