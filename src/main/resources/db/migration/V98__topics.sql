-- 热点: which cases tell of the same problem at the same place. No row holds a word of anybody. What must never be in a topic (保密, 敏感)
-- does not join one, and is left out at each look if it became so later.

-- How far a follower of the events has come in a region.
CREATE TABLE feed_position (
    region_id integer NOT NULL,
    follower  text    NOT NULL,
    epoch     uuid    NOT NULL,
    tx        bigint  NOT NULL,
    case_id   uuid    NOT NULL,
    seq       bigint  NOT NULL,
    PRIMARY KEY (region_id, follower)
);

-- The story of the topics of one community (nil = no place is known), told by arrivals and by what people decided. All else follows from it.
-- ARRIVED: case_id, day, residents, follows (the case it resembles most), score. MERGED: topic_id took other_id. SPLIT: cases became topic_id, out of
-- other_id. PINNED: topic_id. UNDONE: the decision decision_id counts no more.
CREATE TABLE topic_event (
    region_id   integer     NOT NULL,
    place_id    uuid        NOT NULL,
    seq         integer     NOT NULL CHECK (seq > 0),
    kind        text        NOT NULL CHECK (kind IN ('ARRIVED', 'MERGED', 'SPLIT', 'PINNED', 'UNDONE')),
    at          timestamptz NOT NULL,
    by_user     uuid,
    case_id     uuid,
    day         date,
    residents   integer CHECK (residents > 0),
    follows     uuid,
    score       double precision,
    decision_id uuid,
    topic_id    uuid,
    other_id    uuid,
    cases       uuid[],
    PRIMARY KEY (region_id, place_id, seq),
    CHECK ((kind = 'ARRIVED') = (case_id IS NOT NULL AND day IS NOT NULL AND residents IS NOT NULL AND score IS NOT NULL)),
    CHECK ((kind = 'ARRIVED') = (decision_id IS NULL AND by_user IS NULL))
);
CREATE UNIQUE INDEX topic_event_arrival ON topic_event (region_id, case_id) WHERE kind = 'ARRIVED';

-- Where each case stands by now.
CREATE TABLE topic_member (
    region_id integer NOT NULL,
    case_id   uuid    NOT NULL,
    place_id  uuid    NOT NULL,
    topic_id  uuid    NOT NULL,
    day       date    NOT NULL,
    residents integer NOT NULL,
    follows   uuid,
    PRIMARY KEY (region_id, case_id)
);
CREATE INDEX topic_member_of_topic ON topic_member (region_id, topic_id, day);
CREATE INDEX topic_member_of_place ON topic_member (region_id, place_id);

-- The topics of more than one case, and the pinned ones. warmth: log2 of the heat on 1 January 1970 if every voice grew hotter by 2^(1/14) a day;
-- so the hotter of two topics is the same on every day.
CREATE TABLE topic (
    region_id integer          NOT NULL,
    id        uuid             NOT NULL,
    place_id  uuid             NOT NULL,
    pinned    boolean          NOT NULL,
    warmth    double precision NOT NULL,
    PRIMARY KEY (region_id, id)
);
CREATE INDEX topic_by_warmth ON topic (region_id, warmth DESC);

-- When people were told that a topic grows fast, and the case that made it so.
CREATE TABLE topic_alert (
    region_id integer     NOT NULL,
    topic_id  uuid        NOT NULL,
    at        timestamptz NOT NULL,
    case_id   uuid        NOT NULL,
    PRIMARY KEY (region_id, topic_id, at)
);

-- What a topic became: a directive (a case) or a campaign.
CREATE TABLE topic_outcome (
    region_id  integer     NOT NULL,
    topic_id   uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('DIRECTIVE', 'CAMPAIGN')),
    outcome_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (region_id, topic_id, outcome_id)
);
