package org.minqing.triage.routing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Duty;

/**
 * Whose a case seems to be.
 *
 * @param category   the line of the catalogue
 * @param confidence of the first lead, between 0 and 1: that of the category times its share
 * @param leads      the likeliest first
 * @param sure       filled in without a person's choice
 * @param assistants units that help in half of such cases, or more often
 */
record Proposal(String category, double confidence, List<Lead> leads, boolean sure, List<UUID> assistants) {

    /**
     * @param share    of all that speaks for a unit, between 0 and 1
     * @param led      how many such cases it led, and of those in this community
     * @param returned how many it gave back
     * @param settled  how many were given to it by arbitration
     */
    record Lead(UUID unitId, @Nullable Duty duty, double share, int led, int ledHere, int returned, int settled) {}
}
