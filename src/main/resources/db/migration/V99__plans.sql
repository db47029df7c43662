-- 倒排计划. No text by or about a resident stands in a plan; the words are the office's own.

-- What happened to a plan, in its order; all else follows from it. key: made with the form, so that one sent twice counts once.
CREATE TABLE plan_event (
    region_id integer     NOT NULL,
    plan_id   uuid        NOT NULL,
    seq       integer     NOT NULL CHECK (seq > 0),
    kind      text        NOT NULL,
    at        timestamptz NOT NULL,
    by_user   uuid        NOT NULL,
    key       uuid        NOT NULL,
    body      jsonb       NOT NULL,
    PRIMARY KEY (region_id, plan_id, seq),
    UNIQUE (region_id, plan_id, key)
);

-- How each plan stands by now. dropped: why it is no longer followed; empty while it is.
CREATE TABLE plan (
    region_id      integer NOT NULL,
    id             uuid    NOT NULL,
    steps          integer NOT NULL,
    opened_by      uuid    NOT NULL,
    name           text    NOT NULL CHECK (name <> ''),
    target         text    NOT NULL CHECK (target <> ''),
    unit_id        uuid    NOT NULL,
    official_id    uuid,
    place_id       uuid,
    begin_on       date    NOT NULL,
    fixed_on       date    NOT NULL,
    first_fixed_on date    NOT NULL,
    dropped        text    NOT NULL,
    PRIMARY KEY (region_id, id),
    CHECK (fixed_on >= begin_on)
);
CREATE INDEX plan_by_date ON plan (region_id, fixed_on, id);

CREATE TABLE plan_node (
    region_id integer NOT NULL,
    plan_id   uuid    NOT NULL,
    id        uuid    NOT NULL,
    position  integer NOT NULL,
    name      text    NOT NULL CHECK (name <> ''),
    unit_id   uuid    NOT NULL,
    days      integer NOT NULL CHECK (days BETWEEN 1 AND 250),
    after     uuid[]  NOT NULL,
    begun_on  date,
    done_on   date,
    word      text    NOT NULL,
    PRIMARY KEY (region_id, plan_id, id),
    FOREIGN KEY (region_id, plan_id) REFERENCES plan (region_id, id)
);
