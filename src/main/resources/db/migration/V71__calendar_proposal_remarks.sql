-- What the reader of a notice remarked on; shown before it is confirmed.
ALTER TABLE calendar_proposal ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]';
