-- 存证: the heads signed each night over the chains that changed, and what this installation has been through.

-- A restore begins a new epoch: transaction ids start anew, so whoever keeps a position in the event feed starts anew.
CREATE TABLE installation_event (
    number integer     PRIMARY KEY,
    epoch  uuid        NOT NULL UNIQUE,
    at     timestamptz NOT NULL,
    kind   text        NOT NULL CHECK (kind IN ('BEGUN', 'RESTORED'))
);
INSERT INTO installation_event (number, epoch, at, kind) VALUES (1, gen_random_uuid(), now(), 'BEGUN');

-- "body" is what was signed. "upto" belongs to this cluster's transactions, so a restore leaves it out: nothing is known then.
CREATE TABLE head_event (
    region_id integer     NOT NULL,
    number    integer     NOT NULL CHECK (number > 0),
    day       date,
    at        timestamptz NOT NULL,
    upto      xid8        NOT NULL DEFAULT '0',
    body      bytea       NOT NULL,
    signature bytea       NOT NULL,
    key_id    text        NOT NULL,
    blocks    bytea       NOT NULL,
    PRIMARY KEY (region_id, number),
    UNIQUE (region_id, day)
);

-- The leaves of each head's tree: a chain that changed, and its last event then.
CREATE TABLE head_chain_event (
    region_id integer NOT NULL,
    number    integer NOT NULL,
    position  integer NOT NULL,
    case_id   uuid    NOT NULL,
    seq       integer NOT NULL CHECK (seq > 0),
    hash      bytea   NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (region_id, number, position),
    UNIQUE (region_id, case_id, seq)
);
