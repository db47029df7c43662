-- 事项: the events of each case are the truth, chained by their hashes; the row in "cases" is made from them in the same
-- transaction. No foreign key leads from an event to its row: the row follows the event, not the other way round.

CREATE TABLE case_event (
    region_id integer     NOT NULL,
    case_id   uuid        NOT NULL,
    seq       integer     NOT NULL CHECK (seq > 0),
    tx        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at        timestamptz NOT NULL,
    type      text        NOT NULL,
    body      bytea       NOT NULL,
    prev_hash bytea       NOT NULL CHECK (octet_length(prev_hash) = 32),
    hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (region_id, case_id, seq)
);
CREATE INDEX case_event_feed ON case_event (region_id, tx, case_id, seq);

-- Free text and identities, encrypted. Deleting a row erases the text; the chain stays whole, for it holds only a MAC.
CREATE TABLE sealed_text (
    region_id  integer NOT NULL,
    id         uuid    NOT NULL,
    salt       bytea   NOT NULL CHECK (octet_length(salt) = 32),
    key_id     text    NOT NULL,
    ciphertext bytea   NOT NULL,
    PRIMARY KEY (region_id, id)
);

-- "cases" because CASE is a word of SQL. due_at is in the year 9999 where no clock governs, so that lists can page by it.
CREATE TABLE cases (
    region_id     integer     NOT NULL,
    id            uuid        NOT NULL,
    number        text        NOT NULL,
    type          text        NOT NULL,
    stage         text        NOT NULL,
    version       integer     NOT NULL CHECK (version > 0),
    head_hash     bytea       NOT NULL CHECK (octet_length(head_hash) = 32),
    title         text        NOT NULL,
    place_id      uuid,
    visit_ids     uuid[]      NOT NULL,
    lead_id       uuid,
    unit_ids      uuid[]      NOT NULL,
    issuer_id     uuid,
    office_id     uuid,
    confirmer     text        NOT NULL,
    urgent        boolean     NOT NULL,
    anonymous     boolean     NOT NULL,
    history       boolean     NOT NULL,
    registered_by uuid        NOT NULL,
    registered_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    running       boolean     NOT NULL,
    next_fire_at  timestamptz,
    setbacks      integer     NOT NULL,
    outcome       text,
    satisfaction  text,
    closed_at     timestamptz,
    state         jsonb       NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, number),
    CHECK (stage IN ('REGISTERED', 'DISPATCHED', 'IN_PROGRESS', 'FED_BACK', 'AWAITING_CONFIRMATION', 'SHELVED',
                     'CLOSED', 'REFERRED', 'WITHDRAWN', 'TERMINATED', 'MERGED')),
    CHECK ((closed_at IS NULL) = (stage IN ('REGISTERED', 'DISPATCHED', 'IN_PROGRESS', 'FED_BACK',
                                            'AWAITING_CONFIRMATION', 'SHELVED'))),
    CHECK (NOT running OR due_at < '9999-01-01 00:00:00+00')
);
CREATE INDEX cases_open_by_stage ON cases (region_id, stage, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_by_due ON cases (region_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_open_of_lead ON cases (region_id, lead_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_assisted ON cases USING gin (unit_ids) WHERE closed_at IS NULL AND cardinality(unit_ids) > 1;
CREATE INDEX cases_by_registration ON cases (region_id, registered_at, id);
CREATE INDEX cases_closed ON cases (region_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_of_place ON cases (region_id, place_id, registered_at);
CREATE INDEX cases_of_visit ON cases USING gin (visit_ids) WHERE cardinality(visit_ids) > 0;
CREATE INDEX cases_changed ON cases (region_id, changed_at);
CREATE INDEX cases_to_fire ON cases (region_id, next_fire_at) WHERE next_fire_at IS NOT NULL;

-- The confirmer's word. Whoever handled the case, and whoever works for a handling unit, cannot stand here.
CREATE TABLE confirmation (
    region_id    integer     NOT NULL,
    case_id      uuid        NOT NULL,
    seq          integer     NOT NULL,
    at           timestamptz NOT NULL,
    caller       uuid        NOT NULL,
    caller_unit  uuid,
    lead_unit    uuid,
    units        uuid[]      NOT NULL,
    handlers     uuid[]      NOT NULL,
    outcome      text,
    satisfaction text        NOT NULL,
    voice        text,
    PRIMARY KEY (region_id, case_id, seq),
    FOREIGN KEY (region_id, case_id) REFERENCES cases (region_id, id),
    CONSTRAINT confirmer_is_no_handler CHECK (caller <> ALL (handlers)),
    CONSTRAINT confirmer_of_no_handling_unit
        CHECK (caller_unit IS NULL OR (caller_unit <> ALL (units) AND caller_unit IS DISTINCT FROM lead_unit))
);

-- 承诺, as lists need them; the truth is in the case's events.
CREATE TABLE commitment (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    unit_id    uuid,
    said_by    text        NOT NULL,
    text       text        NOT NULL,
    due_text   text        NOT NULL,
    due        date,
    first_due  date,
    moved      integer     NOT NULL,
    state      text        NOT NULL CHECK (state IN ('OPEN', 'DONE_BY_UNIT', 'KEPT', 'DISPUTED', 'WITHDRAWN')),
    to_pin_down boolean    NOT NULL,
    facts      jsonb       NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES cases (region_id, id)
);
CREATE INDEX commitment_of_case ON commitment (region_id, case_id);
CREATE INDEX commitment_by_due ON commitment (region_id, state, coalesce(due, DATE '9999-12-31'), id);
CREATE INDEX commitment_to_pin_down ON commitment (region_id, made_at) WHERE to_pin_down;

-- A command that was done, by the key its sender gave it; kept 30 days.
CREATE TABLE command_key (
    region_id    integer     NOT NULL,
    actor_id     uuid        NOT NULL,
    key          text        NOT NULL,
    command_hash bytea       NOT NULL,
    case_id      uuid        NOT NULL,
    version      integer     NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (region_id, actor_id, key)
);
CREATE INDEX command_key_age ON command_key (at);

-- Case numbers are handed out in blocks; a node that stops leaves a gap.
CREATE TABLE case_number (
    region_id integer NOT NULL,
    day       date    NOT NULL,
    next      integer NOT NULL,
    PRIMARY KEY (region_id, day)
);

-- How many cases stand where: a base and the changes not yet folded into it.
CREATE TABLE case_count (
    region_id integer NOT NULL,
    stage     text    NOT NULL,
    unit_id   uuid    NOT NULL,
    n         bigint  NOT NULL,
    PRIMARY KEY (region_id, stage, unit_id)
);
CREATE TABLE case_count_change (
    region_id integer  NOT NULL,
    id        uuid     NOT NULL,
    stage     text     NOT NULL,
    unit_id   uuid     NOT NULL,
    change    smallint NOT NULL,
    PRIMARY KEY (region_id, id)
);

-- Keys of other systems; only the SHA-256 of a key is stored.
CREATE TABLE api_key (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    key_hash   bytea       NOT NULL UNIQUE,
    name       text        NOT NULL,
    roles      text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (region_id, id)
);
