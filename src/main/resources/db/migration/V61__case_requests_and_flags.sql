-- What lists need of the moves off the straight line: an open request, escalation, supervision, and the flags of a case.
ALTER TABLE cases
    ADD COLUMN request    text,
    ADD COLUMN escalated  boolean NOT NULL DEFAULT false,
    ADD COLUMN supervised boolean NOT NULL DEFAULT false,
    ADD COLUMN sealed     boolean NOT NULL DEFAULT false,
    ADD COLUMN sensitive  boolean NOT NULL DEFAULT false,
    ADD COLUMN of_group   boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT cases_request CHECK (request IN ('RETURN', 'ARBITRATION', 'EXTENSION', 'SHELVING'));
CREATE INDEX cases_to_decide ON cases (region_id, due_at, id) WHERE request IS NOT NULL AND closed_at IS NULL;
CREATE INDEX cases_escalated ON cases (region_id, due_at, id) WHERE (escalated OR supervised) AND closed_at IS NULL;
CREATE INDEX cases_sealed ON cases (region_id, stage) WHERE sealed;

-- The state of a case says more than it did; what an older state does not say is what a new case begins with.
UPDATE cases SET state = state - 'setbacks'
    || jsonb_build_object(
        'trail', jsonb_build_object('setbacks', setbacks, 'arbitrated', false, 'extended', false, 'urged', 0,
            'supervised', false, 'returners', '[]'::jsonb,
            'dispatches', (SELECT count(*) FROM case_event e
                           WHERE e.region_id = cases.region_id AND e.case_id = cases.id AND e.type = 'Dispatched')),
        'bonds', jsonb_build_object('children', '[]'::jsonb, 'related', '[]'::jsonb));
