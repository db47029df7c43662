-- 准入: a duty a unit may lead, or one it only assists.
ALTER TABLE unit_duty ADD COLUMN assists boolean NOT NULL DEFAULT false;
