-- 辖区 and 组织: places with dated facts, units with duty lists, officials with posts.
-- "position" is the order of the organisation's own table, which is the order of protocol.

CREATE TABLE place (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('ZONE', 'SUBDISTRICT', 'COMMUNITY', 'ESTATE', 'GROUP', 'GRID')),
    name       text        NOT NULL CHECK (name <> ''),
    parent_id  uuid,
    position   integer     NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, parent_id) REFERENCES place (region_id, id),
    CHECK ((kind = 'ZONE') = (parent_id IS NULL)),
    UNIQUE NULLS NOT DISTINCT (region_id, parent_id, name)
);

CREATE TABLE place_alias (
    region_id integer NOT NULL,
    place_id  uuid    NOT NULL,
    alias     text    NOT NULL CHECK (alias <> ''),
    PRIMARY KEY (region_id, place_id, alias),
    FOREIGN KEY (region_id, place_id) REFERENCES place (region_id, id)
);

CREATE TABLE place_fact (
    region_id       integer     NOT NULL,
    id              uuid        NOT NULL,
    place_id        uuid        NOT NULL,
    attribute       text        NOT NULL CHECK (attribute <> ''),
    value           text        NOT NULL,
    as_of           date,
    source_document text        NOT NULL,
    source_visit_id uuid,
    source_words    text        NOT NULL,
    source_from     integer     NOT NULL,
    source_to       integer     NOT NULL CHECK (source_to >= source_from),
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, place_id) REFERENCES place (region_id, id)
);
CREATE INDEX place_fact_of ON place_fact (region_id, place_id);

CREATE TABLE goal (
    region_id integer NOT NULL,
    id        uuid    NOT NULL,
    series    text    NOT NULL,
    title     text    NOT NULL CHECK (title <> ''),
    year      integer NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, series, title)
);

CREATE TABLE unit (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    name       text        NOT NULL CHECK (name <> ''),
    short_name text        NOT NULL CHECK (short_name <> ''),
    place_id   uuid,
    position   integer     NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, name)
);

CREATE TABLE unit_alias (
    region_id integer NOT NULL,
    unit_id   uuid    NOT NULL,
    alias     text    NOT NULL CHECK (alias <> ''),
    PRIMARY KEY (region_id, unit_id, alias),
    FOREIGN KEY (region_id, unit_id) REFERENCES unit (region_id, id)
);

CREATE TABLE unit_duty (
    region_id integer NOT NULL,
    unit_id   uuid    NOT NULL,
    position  integer NOT NULL,
    title     text    NOT NULL CHECK (title <> ''),
    basis     text    NOT NULL,
    PRIMARY KEY (region_id, unit_id, position),
    FOREIGN KEY (region_id, unit_id) REFERENCES unit (region_id, id)
);

CREATE TABLE official (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    name       text        NOT NULL CHECK (name <> ''),
    mark       text        NOT NULL,
    position   integer     NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, name, mark)
);

CREATE TABLE official_post (
    region_id   integer NOT NULL,
    official_id uuid    NOT NULL,
    position    integer NOT NULL,
    title       text    NOT NULL CHECK (title <> ''),
    unit_id     uuid,
    place_id    uuid,
    since       date,
    until       date,
    PRIMARY KEY (region_id, official_id, position),
    FOREIGN KEY (region_id, official_id) REFERENCES official (region_id, id),
    FOREIGN KEY (region_id, unit_id) REFERENCES unit (region_id, id),
    CHECK (since IS NULL OR until IS NULL OR until >= since)
);

CREATE TABLE portfolio (
    region_id   integer NOT NULL,
    official_id uuid    NOT NULL,
    position    integer NOT NULL,
    subject     text    NOT NULL CHECK (subject <> ''),
    unit_id     uuid,
    PRIMARY KEY (region_id, official_id, position),
    FOREIGN KEY (region_id, official_id) REFERENCES official (region_id, id),
    FOREIGN KEY (region_id, unit_id) REFERENCES unit (region_id, id)
);

CREATE TABLE liaison (
    region_id   integer NOT NULL,
    official_id uuid    NOT NULL,
    place_id    uuid    NOT NULL,
    since       date    NOT NULL,
    until       date,
    PRIMARY KEY (region_id, official_id, place_id, since),
    FOREIGN KEY (region_id, official_id) REFERENCES official (region_id, id),
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX liaison_of_place ON liaison (region_id, place_id);

-- A workbook waits here between preview and confirmation, at most a day.
CREATE TABLE organisation_upload (
    region_id   integer     NOT NULL,
    id          uuid        NOT NULL,
    file_name   text        NOT NULL,
    content     bytea       NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, id)
);
