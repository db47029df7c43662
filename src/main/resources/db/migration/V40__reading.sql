-- 解读: drafts of read reports with the corrections over them, and which report became what.

CREATE TABLE draft (
    region_id    integer     NOT NULL,
    id           uuid        NOT NULL,
    title        text        NOT NULL,
    file_name    text        NOT NULL,
    original     bytea       NOT NULL,
    original_sha bytea       NOT NULL CHECK (octet_length(original_sha) = 32),
    body         text        NOT NULL,
    body_sha     bytea       NOT NULL CHECK (octet_length(body_sha) = 32),
    published    date,
    found        jsonb       NOT NULL,
    reports      integer     NOT NULL CHECK (reports >= 0),
    state        text        NOT NULL CHECK (state IN ('UNREAD', 'IN_REVIEW', 'ACCEPTED', 'SET_ASIDE')),
    version      bigint      NOT NULL,
    created_by   uuid        NOT NULL,
    created_name text        NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_name text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (region_id, id)
);
CREATE INDEX draft_by_state ON draft (region_id, state, changed_at DESC, id DESC);
CREATE INDEX draft_same_text ON draft (region_id, body_sha);

-- Small corrections over what was found, in order; undo takes the last one of a person away.
CREATE TABLE draft_edit (
    region_id integer     NOT NULL,
    draft_id  uuid        NOT NULL,
    seq       bigint      NOT NULL,
    edit_key  text        NOT NULL,
    edit      jsonb       NOT NULL,
    made_by   uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (region_id, draft_id, seq),
    UNIQUE (region_id, draft_id, edit_key),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id)
);

-- A report is accepted once; the same words are accepted once, whatever draft they stand in.
CREATE TABLE accepted_report (
    region_id     integer     NOT NULL,
    draft_id      uuid        NOT NULL,
    report        text        NOT NULL,
    words_sha     bytea       NOT NULL CHECK (octet_length(words_sha) = 32),
    visit_id      uuid,
    campaign_id   uuid,
    accepted_by   uuid        NOT NULL,
    accepted_name text        NOT NULL,
    accepted_at   timestamptz NOT NULL,
    PRIMARY KEY (region_id, draft_id, report),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id),
    CHECK ((visit_id IS NULL) <> (campaign_id IS NULL))
);
CREATE UNIQUE INDEX accepted_words ON accepted_report (region_id, words_sha);
