-- Many cases have no lead yet, and many no place: they need no entry where lead or place is what one looks for. A new case is
-- one of them, and each index less is a write less while others wait to register.
DROP INDEX cases_open_of_lead;
DROP INDEX cases_open_of_place;
DROP INDEX cases_closed_of_place;
DROP INDEX cases_of_place;
CREATE INDEX cases_open_of_lead ON cases (region_id, lead_id, due_at, id) WHERE closed_at IS NULL AND lead_id IS NOT NULL;
CREATE INDEX cases_open_of_place ON cases (region_id, place_id, due_at, id) WHERE closed_at IS NULL AND place_id IS NOT NULL;
CREATE INDEX cases_closed_of_place ON cases (region_id, place_id, closed_at, id) WHERE closed_at IS NOT NULL AND place_id IS NOT NULL;
CREATE INDEX cases_of_place ON cases (region_id, place_id, registered_at, id) WHERE place_id IS NOT NULL;

-- Of the cases in which a unit assists, the open ones are asked for all day and have an index of their own (> 1). The one over
-- all that ever were is for the lists of all and of closed cases only, which say >= 2.
DROP INDEX cases_ever_assisted;
CREATE INDEX cases_ever_assisted ON cases USING gin (unit_ids) WHERE cardinality(unit_ids) >= 2;

-- Directives whose result waits for the office of who issued them.
CREATE INDEX cases_to_accept ON cases (region_id, office_id, due_at, id)
    WHERE stage = 'AWAITING_CONFIRMATION' AND confirmer = 'ISSUER' AND closed_at IS NULL;

-- Whether a case is closed follows from its stage. Not knowing that, the planner takes the cases in progress for a twentieth
-- of what they are and walks through all of them for those of one unit.
CREATE STATISTICS cases_stage_and_closing (mcv) ON stage, closed_at FROM cases;
ANALYZE cases;
