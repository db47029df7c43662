-- 通知: what people are told of their cases, in the application and by mail. No row holds a word of anybody: who, of which
-- case, what kind of news, by when.

-- How far the events of a region have been told. A region that was there before is told of what happens from now on.
CREATE TABLE notice_position (
    region_id integer PRIMARY KEY,
    tx        bigint  NOT NULL,
    case_id   uuid    NOT NULL,
    seq       bigint  NOT NULL
);
INSERT INTO notice_position (region_id, tx, case_id, seq)
SELECT id, CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint),
       '00000000-0000-0000-0000-000000000000', 0
FROM region;

-- One row a person and event, whatever the channels. It is open until it is read, or until what it asks for is done.
CREATE TABLE notice (
    region_id   integer     NOT NULL,
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    seq         integer     NOT NULL,
    kind        text        NOT NULL,
    move        text        NOT NULL,
    by_user     uuid        NOT NULL,
    by_unit     uuid,
    by_role     text        NOT NULL,
    at          timestamptz NOT NULL,
    due_at      timestamptz,
    urgent      boolean     NOT NULL,
    waits_in    text[]      NOT NULL,
    in_app      boolean     NOT NULL,
    mail_due_at timestamptz,
    mail_id     uuid,
    read_at     timestamptz,
    settled_at  timestamptz,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, account_id, case_id, seq)
);
CREATE INDEX notice_open ON notice (region_id, account_id, id)
    WHERE in_app AND read_at IS NULL AND settled_at IS NULL;
CREATE INDEX notice_of_account ON notice (region_id, account_id, id) WHERE in_app;
CREATE INDEX notice_of_case ON notice (region_id, case_id) WHERE read_at IS NULL AND settled_at IS NULL;
CREATE INDEX notice_to_mail ON notice (region_id, mail_due_at) WHERE mail_due_at IS NOT NULL AND mail_id IS NULL;
CREATE INDEX notice_of_mail ON notice (region_id, mail_id) WHERE mail_id IS NOT NULL;

-- What is to be mailed. Address and text are looked up when it is sent; next_at is also the end of a sender's claim.
CREATE TABLE mail (
    region_id  integer     NOT NULL,
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    purpose    text        NOT NULL CHECK (purpose IN ('NOTICES', 'CONFIRM_ADDRESS')),
    once       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'DROPPED', 'DEAD')),
    attempts   integer     NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL,
    made_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    trouble    text        NOT NULL DEFAULT '',
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, account_id, once)
);
CREATE INDEX mail_waiting ON mail (next_at) WHERE state = 'WAITING';
CREATE INDEX mail_by_state ON mail (region_id, state, id);

-- How a person wants to be told. Who has no row has the defaults of the code, and no mail.
CREATE TABLE notice_choice (
    region_id          integer NOT NULL,
    account_id         uuid    NOT NULL,
    language           text    NOT NULL CHECK (language IN ('zh', 'en')),
    email              text,
    wanted_email       text,
    wanted_hash        bytea UNIQUE,
    wanted_until       timestamptz,
    digest_at          time    NOT NULL,
    quiet_from         time    NOT NULL,
    quiet_until        time    NOT NULL,
    quiet_days_off     boolean NOT NULL,
    urgent_at_once     boolean NOT NULL,
    urgent_breaks_quiet boolean NOT NULL,
    PRIMARY KEY (region_id, account_id)
);
CREATE TABLE notice_choice_kind (
    region_id  integer NOT NULL,
    account_id uuid    NOT NULL,
    kind       text    NOT NULL,
    in_app     boolean NOT NULL,
    mail       text    NOT NULL CHECK (mail IN ('NEVER', 'DIGEST', 'AT_ONCE')),
    PRIMARY KEY (region_id, account_id, kind)
);
