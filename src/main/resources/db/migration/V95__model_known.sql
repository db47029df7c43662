-- How many closed cases there were when a version was learned. Not all of them can be learned, so the next learning is due by this figure.

ALTER TABLE category_model ADD COLUMN known integer;
UPDATE category_model SET known = cases;
ALTER TABLE category_model ALTER COLUMN known SET NOT NULL;
