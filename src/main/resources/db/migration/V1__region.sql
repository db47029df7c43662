-- One row a zone or county; every business table begins its key with region_id.
CREATE SEQUENCE region_id AS integer;
CREATE TABLE region (
    id          integer PRIMARY KEY,
    name        text    NOT NULL CHECK (name <> ''),
    case_prefix text    NOT NULL CHECK (char_length(case_prefix) BETWEEN 1 AND 4),
    zone        text    NOT NULL
);
