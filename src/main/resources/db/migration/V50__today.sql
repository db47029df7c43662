-- 今天: when each user last said that he had seen what changed.
CREATE TABLE last_look (
    region_id  integer     NOT NULL,
    account_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (region_id, account_id)
);
