package org.minqing.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Places;
import org.minqing.web.Role;

/**
 * Which cases a person may see at all. The office sees all; a unit's people see the cases in which it has a part; whose
 * sight is limited to a place sees the cases there; everybody sees what he registered himself.
 *
 * @param unitId limits to this unit's cases, or null
 * @param places limits to these places; empty = no such limit
 */
record Sight(Actor actor, boolean everything, @Nullable UUID unitId, List<UUID> places) {

    static Sight of(Actor actor, Places places) {
        boolean office = actor.roles().stream().anyMatch(Sight::seesAll);
        UUID place = actor.placeId();
        List<UUID> within = place == null ? List.of() : List.copyOf(places.within(actor.regionId(), place));
        return new Sight(actor, office && place == null, office ? null : actor.unitId(), within);
    }

    boolean sees(Case facts) {
        UUID place = facts.matter().placeId();
        return everything
                || facts.registeredBy().userId().equals(actor.userId())
                || (unitId != null && facts.units().contains(unitId))
                || (place != null && places.contains(place));
    }

    private static boolean seesAll(Role role) {
        return switch (role) {
            case CLERK, DISPATCHER, LEADER, REVIEWER, SUPERVISOR, CONFIRMATION_OFFICER, ARBITRATOR, SYSTEM -> true;
            case LIAISON, UNIT_APPROVER, COMMUNITY_WORKER, ADMINISTRATOR -> false;
        };
    }
}
