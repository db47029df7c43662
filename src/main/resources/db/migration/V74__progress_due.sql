-- When the next note on the progress of a directive is due, kept by the database beside the state it stands in; as text, because
-- reading a time depends on settings and may not be generated.
ALTER TABLE cases ADD COLUMN progress_due text GENERATED ALWAYS AS
    (CASE WHEN state #>> '{clocks,PROGRESS,state}' = 'RUNNING' THEN state #>> '{clocks,PROGRESS,due}' END) STORED;
