-- Who is signed in at which browser. The browser holds a secret, here stands its hash: who reads this table cannot use it.
CREATE TABLE session (
    token_hash bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    region_id  integer     NOT NULL,
    account_id uuid        NOT NULL,
    opened_at  timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    FOREIGN KEY (region_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX session_of_account ON session (account_id);
CREATE INDEX session_by_silence ON session (seen_at);
