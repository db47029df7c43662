-- A topic may become a plan too.
ALTER TABLE topic_outcome DROP CONSTRAINT topic_outcome_kind_check;
ALTER TABLE topic_outcome ADD CONSTRAINT topic_outcome_kind_check CHECK (kind IN ('DIRECTIVE', 'CAMPAIGN', 'PLAN'));
