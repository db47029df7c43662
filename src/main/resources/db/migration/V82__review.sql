-- Who is reviewing which report of a page just now. A claim without a sign of life for some minutes is none.

CREATE TABLE report_claim (
    region_id integer     NOT NULL,
    draft_id  uuid        NOT NULL,
    report    text        NOT NULL,
    user_id   uuid        NOT NULL,
    user_name text        NOT NULL,
    alive_at  timestamptz NOT NULL,
    PRIMARY KEY (region_id, draft_id, report),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id)
);
