-- Which clock time spoke of (near due, overdue, silent): the one of the case that governs it now may be another.
ALTER TABLE notice ADD COLUMN clock text;
