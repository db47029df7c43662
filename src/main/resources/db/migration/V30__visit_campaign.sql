-- 走访 and 专项: what was said at visits and campaign meetings, in its exact words.

CREATE TABLE visit (
    region_id      integer     NOT NULL,
    id             uuid        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('COMMUNITY', 'HOUSEHOLDS', 'RECEPTION')),
    title          text        NOT NULL,
    held_on        date,
    date_text      text        NOT NULL,
    sort_day       date        NOT NULL,
    programme      text        NOT NULL,
    parent_id      uuid,
    parent_written text        NOT NULL,
    draft_id       uuid,
    report         text        NOT NULL,
    history        boolean     NOT NULL,
    supersedes     uuid,
    recorded_by    uuid        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, supersedes) REFERENCES visit (region_id, id),
    CHECK (supersedes IS NULL OR supersedes <> id)
);
CREATE INDEX visit_newest ON visit (region_id, sort_day DESC, id DESC);
-- A visit is corrected once; a further correction corrects the correction. A report is recorded once.
CREATE UNIQUE INDEX visit_correction ON visit (region_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE UNIQUE INDEX visit_of_report ON visit (region_id, draft_id, report) WHERE draft_id IS NOT NULL;

CREATE TABLE visit_leader (
    region_id   integer NOT NULL,
    visit_id    uuid    NOT NULL,
    position    integer NOT NULL,
    official_id uuid,
    name        text    NOT NULL CHECK (name <> ''),
    titles      text[]  NOT NULL,
    PRIMARY KEY (region_id, visit_id, position),
    FOREIGN KEY (region_id, visit_id) REFERENCES visit (region_id, id)
);
CREATE INDEX visit_leader_of ON visit_leader (region_id, official_id);

CREATE TABLE visit_place (
    region_id integer NOT NULL,
    visit_id  uuid    NOT NULL,
    position  integer NOT NULL,
    place_id  uuid,
    written   text    NOT NULL,
    PRIMARY KEY (region_id, visit_id, position),
    FOREIGN KEY (region_id, visit_id) REFERENCES visit (region_id, id)
);
CREATE INDEX visit_place_of ON visit_place (region_id, place_id);

CREATE TABLE visit_unit (
    region_id integer NOT NULL,
    visit_id  uuid    NOT NULL,
    position  integer NOT NULL,
    unit_id   uuid,
    written   text    NOT NULL,
    PRIMARY KEY (region_id, visit_id, position),
    FOREIGN KEY (region_id, visit_id) REFERENCES visit (region_id, id)
);

CREATE TABLE visit_attendance (
    region_id integer NOT NULL,
    visit_id  uuid    NOT NULL,
    position  integer NOT NULL,
    kind      text    NOT NULL,
    people    integer NOT NULL CHECK (people >= 0),
    PRIMARY KEY (region_id, visit_id, position),
    FOREIGN KEY (region_id, visit_id) REFERENCES visit (region_id, id)
);

CREATE TABLE visit_household (
    region_id  integer NOT NULL,
    visit_id   uuid    NOT NULL,
    position   integer NOT NULL,
    words      text    NOT NULL,
    households integer NOT NULL CHECK (households >= 0),
    PRIMARY KEY (region_id, visit_id, position),
    FOREIGN KEY (region_id, visit_id) REFERENCES visit (region_id, id)
);

-- What was said, at a visit or a campaign meeting ("event" is the id of either).
CREATE TABLE said_item (
    region_id   integer NOT NULL,
    id          uuid    NOT NULL,
    event_id    uuid    NOT NULL,
    position    integer NOT NULL,
    kind        text    NOT NULL CHECK (kind IN ('REQUIREMENT', 'CONCERN', 'COMMITMENT', 'NEXT_STEP', 'ASSESSMENT')),
    words       text    NOT NULL CHECK (words <> ''),
    heading     text    NOT NULL,
    span_start  integer,
    span_end    integer,
    who         text    NOT NULL,
    unit_ids    uuid[]  NOT NULL,
    spot        text    NOT NULL,
    due_text    text    NOT NULL,
    due         date,
    disposition text    NOT NULL CHECK (disposition IN ('TRACKED', 'RECORDED', 'JOINED', 'AGENDA')),
    taken_up_at uuid,
    done_on     date,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, event_id, position),
    CHECK ((span_start IS NULL) = (span_end IS NULL)),
    CHECK (span_end >= span_start),
    CHECK (taken_up_at IS NULL OR disposition = 'AGENDA'),
    CHECK (done_on IS NULL OR kind = 'NEXT_STEP')
);
CREATE INDEX said_item_on_agenda ON said_item (region_id, event_id) WHERE disposition = 'AGENDA' AND taken_up_at IS NULL;
CREATE INDEX said_item_promises ON said_item (region_id, id) WHERE kind = 'COMMITMENT' AND disposition = 'RECORDED';

CREATE TABLE said_item_case (
    region_id   integer NOT NULL,
    item_id     uuid    NOT NULL,
    position    integer NOT NULL,
    case_id     uuid    NOT NULL,
    case_number text    NOT NULL,
    PRIMARY KEY (region_id, item_id, position),
    FOREIGN KEY (region_id, item_id) REFERENCES said_item (region_id, id)
);

CREATE TABLE campaign (
    region_id         integer     NOT NULL,
    id                uuid        NOT NULL,
    name              text        NOT NULL CHECK (name <> ''),
    organiser_id      uuid,
    organiser_written text        NOT NULL,
    announced_on      date,
    date_text         text        NOT NULL,
    sort_day          date        NOT NULL,
    title             text        NOT NULL,
    parent_id         uuid,
    bodies            text[]      NOT NULL,
    phases            text[]      NOT NULL,
    carriers          text[]      NOT NULL,
    levels            text[]      NOT NULL,
    themes            text[]      NOT NULL,
    draft_id          uuid,
    report            text        NOT NULL,
    recorded_by       uuid        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    PRIMARY KEY (region_id, id)
);
CREATE UNIQUE INDEX campaign_of_report ON campaign (region_id, draft_id, report) WHERE draft_id IS NOT NULL;
CREATE INDEX campaign_newest ON campaign (region_id, sort_day DESC, id DESC);
