-- 敏感词: what a region added to the words that come with the program, or took out of them.
CREATE TABLE watch_word (
    region_id  integer     NOT NULL,
    word       text        NOT NULL CHECK (word <> ''),
    kind       text        NOT NULL CHECK (kind IN ('LIFE', 'MINOR', 'OFFICIAL')),
    in_use     boolean     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, word)
);

-- 误报: a person said that a word meant nothing in a case.
CREATE TABLE watch_false_alarm (
    region_id integer     NOT NULL,
    case_id   uuid        NOT NULL,
    word      text        NOT NULL,
    said_by   text        NOT NULL,
    said_at   timestamptz NOT NULL,
    PRIMARY KEY (region_id, case_id, word)
);
