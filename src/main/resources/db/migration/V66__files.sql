-- 附件: a file on its way. The row comes before the bytes and goes after them, so that nothing is ever stored that no row
-- knows. Whoever claims it takes the row over into a table of his own, in the transaction that needs it.
CREATE TABLE upload (
    region_id   integer     NOT NULL,
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
    thumbnail   bytea       CHECK (octet_length(thumbnail) = 32),
    kind        text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    uploaded_by uuid        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    ready       boolean     NOT NULL,
    id          uuid        NOT NULL,
    salt        bytea       NOT NULL,
    key_id      text        NOT NULL,
    ciphertext  bytea       NOT NULL,
    PRIMARY KEY (region_id, hash)
);
CREATE INDEX upload_age ON upload (uploaded_at);

-- The files of a case as its events name them; name and key are sealed with the event's words.
CREATE TABLE case_file (
    region_id integer NOT NULL,
    hash      bytea   NOT NULL CHECK (octet_length(hash) = 32),
    case_id   uuid    NOT NULL,
    words_id  uuid    NOT NULL,
    thumbnail bytea   CHECK (octet_length(thumbnail) = 32),
    kind      text    NOT NULL,
    size      bigint  NOT NULL,
    PRIMARY KEY (region_id, hash)
);
CREATE INDEX case_file_of_case ON case_file (region_id, case_id);
