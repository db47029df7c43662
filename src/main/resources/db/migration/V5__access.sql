-- Users: who signs in, what he holds, and where his sight ends.
CREATE TABLE account (
    region_id       integer NOT NULL REFERENCES region,
    id              uuid    NOT NULL,
    username        text    NOT NULL CHECK (username = lower(username) AND username <> ''),
    name            text    NOT NULL CHECK (name <> ''),
    password_hash   text,
    unit_id         uuid,
    official_id     uuid,
    place_id        uuid,
    disabled        boolean NOT NULL DEFAULT false,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    last_sign_in    timestamptz,
    PRIMARY KEY (region_id, id)
);
-- A user signs in before anybody knows his region, so names and ids are unique over all of them.
CREATE UNIQUE INDEX account_username ON account (username);
CREATE UNIQUE INDEX account_id ON account (id);

CREATE TABLE account_role (
    region_id  integer NOT NULL,
    account_id uuid    NOT NULL,
    role       text    NOT NULL,
    PRIMARY KEY (region_id, account_id, role),
    FOREIGN KEY (region_id, account_id) REFERENCES account ON DELETE CASCADE
);

-- Links that work once: the first administrator's, a new user's, a forgotten password's. Only their hash is kept.
CREATE TABLE one_time_link (
    token_hash bytea       PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('SET_UP', 'SET_PASSWORD')),
    account_id uuid,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CHECK ((purpose = 'SET_PASSWORD') = (account_id IS NOT NULL))
);

-- Who came in, who failed to, who changed what on users.
CREATE TABLE access_event (
    region_id  integer,
    id         uuid        PRIMARY KEY,
    at         timestamptz NOT NULL,
    kind       text        NOT NULL,
    account_id uuid,
    username   text        NOT NULL,
    address    text        NOT NULL
);
CREATE INDEX access_event_account ON access_event (account_id, at DESC);
