-- 检索: that somebody wants the index of a region built anew. Each node fulfils it by itself and keeps the id with its index.
CREATE TABLE index_wish (
    region_id integer     PRIMARY KEY,
    id        uuid        NOT NULL,
    at        timestamptz NOT NULL,
    by_user   uuid
);
