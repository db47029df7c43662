package org.minqing.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Places;
import org.minqing.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which cases a person may see at all. The office sees all; a unit's people see the cases in which it has a part; whose
 * sight is limited to a place sees the cases there; everybody sees what he registered himself. A sealed case (保密) is seen
 * only by those of them who are cleared, who handle it, or who registered it; every query over cases says so by
 * {@link #UNSEALED}.
 *
 * @param unitId limits to this unit's cases, or null
 * @param places limits to these places; empty = no such limit
 */
record Sight(Actor actor, boolean everything, @Nullable UUID unitId, List<UUID> places) {

    /** Ends a condition on the rows of {@code cases}; {@link #bind} fills it in. */
    static final String UNSEALED = """
              AND (NOT sealed OR :cleared OR registered_by = :sealedBy OR unit_ids @> ARRAY[CAST(:sealedFor AS uuid)])
            """;

    /** Holds for the rows of {@code cases} within this sight, sealed or not; {@link #bound} fills it in. */
    static final String SEEN = """
            (:everything OR registered_by = :me OR place_id = ANY (CAST(:sightPlaces AS uuid[]))
             OR unit_ids @> ARRAY[CAST(:sightUnit AS uuid)])
            """;

    /** What a sensitive case (敏感) is called wherever its title must not stand. */
    static final String NO_TITLE = "＊＊＊";

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .param("cleared", cleared(actor))
                .param("sealedBy", actor.userId())
                .param("sealedFor", handles(actor) ? actor.unitId() : CaseLists.NOBODY);
    }

    /** Fills in {@link #SEEN} and {@link #UNSEALED}. */
    JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement) {
        return bind(statement, actor)
                .param("everything", everything)
                .param("me", actor.userId())
                .param("sightPlaces", CaseLists.texts(places))
                .param("sightUnit", unitId == null ? CaseLists.NOBODY : unitId);
    }

    static boolean cleared(Actor actor) {
        return actor.roles().contains(Role.CLEARED) || actor.roles().contains(Role.SYSTEM);
    }

    static boolean handles(Actor actor) {
        return actor.unitId() != null
                && (actor.roles().contains(Role.LIAISON) || actor.roles().contains(Role.UNIT_APPROVER));
    }

    static Sight of(Actor actor, Places places) {
        boolean office = ofOffice(actor);
        UUID place = actor.placeId();
        List<UUID> within = place == null ? List.of() : List.copyOf(places.within(actor.regionId(), place));
        return new Sight(actor, office && place == null, office ? null : actor.unitId(), within);
    }

    /** Of the office, as far as his roles go: sees every unit's cases. */
    static boolean ofOffice(Actor actor) {
        return actor.roles().stream().anyMatch(Sight::seesAll);
    }

    boolean sees(Case facts) {
        UUID place = facts.matter().placeId();
        boolean registered = facts.registeredBy().userId().equals(actor.userId());
        boolean near = everything
                || registered
                || (unitId != null && facts.units().contains(unitId))
                || (place != null && places.contains(place));
        return near && (!facts.matter().flags().sealed() || cleared(actor) || registered
                || (handles(actor) && facts.units().contains(actor.unitId())));
    }

    private static boolean seesAll(Role role) {
        return switch (role) {
            case CLERK, DISPATCHER, LEADER, REVIEWER, SUPERVISOR, CONFIRMATION_OFFICER, ARBITRATOR, SYSTEM -> true;
            case LIAISON, UNIT_APPROVER, COMMUNITY_WORKER, CLEARED, ADMINISTRATOR -> false;
        };
    }
}
