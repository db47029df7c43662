-- 研判: what became of dispatches, made from the events of cases, and what was learned from it. Sealed and sensitive cases are not here.

CREATE TABLE routing_position (
    region_id integer PRIMARY KEY,
    epoch     uuid    NOT NULL,
    tx        bigint  NOT NULL,
    case_id   uuid    NOT NULL,
    seq       bigint  NOT NULL
);

-- The catalogue of duties (派单目录) as it stood from a moment on; a new edition whenever it is found changed.
CREATE TABLE catalogue_edition (
    region_id integer     NOT NULL,
    edition   integer     NOT NULL CHECK (edition > 0),
    since     timestamptz NOT NULL,
    lines     jsonb       NOT NULL,
    PRIMARY KEY (region_id, edition)
);

-- A case that was dispatched. duty: the line of the catalogue that its last basis names, or null where it names none.
CREATE TABLE routed_case (
    region_id  integer     NOT NULL,
    case_id    uuid        NOT NULL,
    duty       text,
    edition    integer     NOT NULL,
    place_id   uuid        NOT NULL,
    first_lead uuid        NOT NULL,
    first_at   timestamptz NOT NULL,
    lead_id    uuid,
    returned   uuid[]      NOT NULL,
    arbitrated uuid,
    assistants uuid[]      NOT NULL,
    closed     boolean     NOT NULL,
    PRIMARY KEY (region_id, case_id)
);
CREATE INDEX routed_case_by_time ON routed_case (region_id, first_at);
CREATE INDEX routed_case_to_learn ON routed_case (region_id, first_at DESC) WHERE closed AND duty IS NOT NULL;

-- The same in numbers: of a duty in a community (nil = none known), what each unit led, gave back, was given by arbitration, helped in.
CREATE TABLE routing_count (
    region_id  integer NOT NULL,
    duty       text    NOT NULL,
    place_id   uuid    NOT NULL,
    unit_id    uuid    NOT NULL,
    led        integer NOT NULL,
    returned   integer NOT NULL,
    arbitrated integer NOT NULL,
    assisted   integer NOT NULL,
    PRIMARY KEY (region_id, duty, place_id, unit_id)
);

-- Versions of the model; content is null where it was dropped: too old, or a text it may have learned was erased.
CREATE TABLE category_model (
    region_id  integer          NOT NULL,
    version    integer          NOT NULL CHECK (version > 0),
    trained_at timestamptz      NOT NULL,
    cases      integer          NOT NULL,
    categories integer          NOT NULL,
    macro_f1   double precision NOT NULL,
    accuracy   double precision NOT NULL,
    automatic  double precision NOT NULL,
    worse      boolean          NOT NULL,
    content    bytea,
    PRIMARY KEY (region_id, version)
);

-- Which version answers; chosen_by is empty where it was taken by itself. busy_until: a node is learning until then.
CREATE TABLE category_model_use (
    region_id  integer PRIMARY KEY,
    version    integer,
    chosen_by  text        NOT NULL DEFAULT '',
    chosen_at  timestamptz,
    busy_until timestamptz,
    erasures   integer     NOT NULL DEFAULT 0,
    FOREIGN KEY (region_id, version) REFERENCES category_model (region_id, version)
);
