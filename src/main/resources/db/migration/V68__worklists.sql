-- What lists are narrowed to, kept by the database beside the state it stands in.
ALTER TABLE cases
    ADD COLUMN channel  text    GENERATED ALWAYS AS (state -> 'matter' -> 'source' ->> 'channel') STORED,
    ADD COLUMN returned boolean GENERATED ALWAYS AS
        (coalesce(jsonb_array_length(state -> 'trail' -> 'returners'), 0) > 0) STORED;

-- Each list, for each kind of sight, is walked along one of these in the order it is shown (see ListSql).
CREATE INDEX cases_returned ON cases (region_id, due_at, id)
    WHERE closed_at IS NULL AND (request IN ('RETURN', 'ARBITRATION') OR (stage = 'REGISTERED' AND returned));
CREATE INDEX cases_of_lead ON cases (region_id, lead_id, registered_at, id) WHERE lead_id IS NOT NULL;
CREATE INDEX cases_closed_of_lead ON cases (region_id, lead_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_open_of_place ON cases (region_id, place_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_closed_of_place ON cases (region_id, place_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_open_of_registrar ON cases (region_id, registered_by, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_of_registrar ON cases (region_id, registered_by, registered_at, id);
CREATE INDEX cases_closed_of_registrar ON cases (region_id, registered_by, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_of_issuer ON cases (region_id, issuer_id, due_at, id) WHERE issuer_id IS NOT NULL AND closed_at IS NULL;
CREATE INDEX cases_ever_assisted ON cases USING gin (unit_ids) WHERE cardinality(unit_ids) > 1;

-- 存为视图: a list with its filters, order and columns, under a name; seen by its owner, or by the whole office.
CREATE TABLE saved_view (
    region_id integer NOT NULL,
    id        uuid    NOT NULL,
    owner_id  uuid    NOT NULL,
    name      text    NOT NULL CHECK (name <> '' AND length(name) <= 30),
    shared    boolean NOT NULL,
    body      jsonb   NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, owner_id, name)
);
CREATE INDEX saved_view_shared ON saved_view (region_id, name) WHERE shared;

-- Who took a list away as a workbook, which, and how many cases.
CREATE TABLE export_event (
    region_id integer     NOT NULL,
    id        uuid        NOT NULL,
    user_id   uuid        NOT NULL,
    at        timestamptz NOT NULL,
    cases     integer     NOT NULL,
    asked     jsonb       NOT NULL,
    PRIMARY KEY (region_id, id)
);
