-- What this installation learned from corrections that were accepted: words its reader knows from then on, and what it is not to
-- find again. Undone, not deleted: who learned it and who took it back stays visible.

CREATE TABLE learned_word (
    region_id    integer     NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('UNIT', 'PLACE', 'OFFICIAL', 'TITLE', 'UNIT_ALIAS', 'PLACE_ALIAS',
                                                      'NOT_A_NAME', 'NOT_A_CONCERN')),
    word         text        NOT NULL CHECK (length(word) BETWEEN 1 AND 400),
    meaning      text        NOT NULL,
    meaning_id   uuid,
    draft_id     uuid        NOT NULL,
    report       text        NOT NULL,
    report_title text        NOT NULL,
    learned_name text        NOT NULL,
    learned_at   timestamptz NOT NULL,
    undone_name  text        NOT NULL DEFAULT '',
    undone_at    timestamptz,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, kind, word),
    FOREIGN KEY (region_id, draft_id) REFERENCES draft (region_id, id),
    CHECK ((undone_at IS NULL) = (undone_name = ''))
);
CREATE INDEX learned_newest ON learned_word (region_id, learned_at DESC, id DESC);
