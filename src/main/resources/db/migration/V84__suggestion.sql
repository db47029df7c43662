-- What a further reader (a language model) proposed to find in a text. Nothing of it is a record until a person marks it as one.

CREATE TABLE draft_suggestion (
    region_id  integer     NOT NULL,
    draft_id   uuid        NOT NULL,
    kind       text        NOT NULL,
    starts     integer     NOT NULL CHECK (starts >= 0),
    ends       integer     NOT NULL CHECK (ends > starts),
    refused_at timestamptz,
    PRIMARY KEY (region_id, draft_id, kind, starts, ends),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id)
);

-- Each time a text left this installation: whereto, by whom, and what came of it.
CREATE TABLE draft_shown (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    draft_id   uuid        NOT NULL,
    reader     text        NOT NULL,
    shown_by   uuid        NOT NULL,
    shown_name text        NOT NULL,
    shown_at   timestamptz NOT NULL,
    outcome    text        NOT NULL DEFAULT 'SENT' CHECK (outcome IN ('SENT', 'READ', 'FAILED')),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id)
);
