-- Why somebody looked may name the resident, so it is sealed like all free text and goes with an erasure. Reasons written in
-- the clear before are given up: no release has been out.
ALTER TABLE reveal_event DROP COLUMN reason;
ALTER TABLE reveal_event ADD COLUMN words_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE reveal_event ALTER COLUMN words_id DROP DEFAULT;
CREATE INDEX reveal_event_newest ON reveal_event (region_id, at DESC, id DESC);
