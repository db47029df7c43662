-- 时限规则: what a region has set over what comes with Minqing (calendar, time limits, signals). One row an edit, holding
-- the rules whole as they are from then on. Never changed afterwards, so that a due time can be explained for ever by the
-- edition it was counted by. Two edits at once meet in the primary key: one wins, the other is shown what changed.
CREATE TABLE rule_event (
    region_id   integer     NOT NULL,
    book        text        NOT NULL CHECK (book IN ('CALENDAR', 'LIMITS', 'SIGNALS')),
    edition     integer     NOT NULL CHECK (edition > 0),
    at          timestamptz NOT NULL,
    by_id       uuid        NOT NULL,
    by_name     text        NOT NULL,
    change_type text        NOT NULL,
    change      jsonb       NOT NULL,
    rules       jsonb       NOT NULL,
    PRIMARY KEY (region_id, book, edition)
);

-- A change of the calendar between its preview and its confirmation; kept a day.
CREATE TABLE calendar_proposal (
    region_id   integer     NOT NULL,
    id          uuid        NOT NULL,
    at          timestamptz NOT NULL,
    change_type text        NOT NULL,
    change      jsonb       NOT NULL,
    PRIMARY KEY (region_id, id)
);
