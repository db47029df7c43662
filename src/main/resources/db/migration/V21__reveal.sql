-- Who looked at the name and contact of a person who raised a concern, when, and why.
CREATE TABLE reveal_event (
    region_id integer     NOT NULL,
    id        uuid        NOT NULL,
    case_id   uuid        NOT NULL,
    user_id   uuid        NOT NULL,
    reason    text        NOT NULL CHECK (reason <> ''),
    at        timestamptz NOT NULL,
    PRIMARY KEY (region_id, id)
);
CREATE INDEX reveal_event_of_case ON reveal_event (region_id, case_id);
