-- 重算时限: one row for each version of a region's calendar, until every open case has been looked at and, where its due
-- time moves, moved. Whoever works on it has claimed it for a minute at a time; a claim that ran out is anybody's. What is
-- left to do is not kept: it is what the present calendar gives another due time than the case has.
CREATE TABLE calendar_recount (
    region_id     integer     NOT NULL,
    version       text        NOT NULL,
    begun_at      timestamptz NOT NULL,
    claimed_until timestamptz NOT NULL,
    moved         integer     NOT NULL,
    ended_at      timestamptz,
    PRIMARY KEY (region_id, version)
);
