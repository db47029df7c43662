-- An open draft is read anew when words in it are learned or taken back: with which words it was read, with which words a
-- reading was seen to differ that a person has yet to ask for, and what people corrected that the reader finds no more.

ALTER TABLE draft ADD COLUMN read_with bytea NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN differs_with bytea NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN kept jsonb NOT NULL DEFAULT '[]';
