package org.minqing.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Condition.Asked;
import org.minqing.web.Role;

/** Which persons a {@link Notice} means, for one move: those whose work it is next, or was, or who asked for it. */
final class Addressees {

    private Addressees() {}

    private static final Set<Role> OF_A_UNIT = EnumSet.of(Role.LIAISON, Role.UNIT_APPROVER);

    /** Who is told besides when a case is escalated (提级督办). */
    static final Role OF_ESCALATION = Role.SUPERVISOR;

    /**
     * A move that was made: the case before it (null if it opened the case) and after it.
     *
     * @param clock what time told of, or null
     */
    record Made(@Nullable Case before, Case after, Instant at, @Nullable ClockKind clock) {

        /** The move that made it a case to be supervised one level up. */
        boolean escalates() {
            return after.trail().escalated() && (before == null || !before.trail().escalated());
        }
    }

    /** The roles in which somebody can be told of a move at all. */
    static Set<Role> roles(Move move) {
        return roles(CaseLife.rule(move).notice());
    }

    private static Set<Role> roles(Notice notice) {
        return switch (notice) {
            case TO_NOBODY -> EnumSet.noneOf(Role.class);
            case TO_DISPATCHERS -> EnumSet.of(Role.DISPATCHER);
            case TO_UNITS, TO_LEAD, TO_ASKER -> OF_A_UNIT;
            case TO_REVIEWERS -> EnumSet.of(Role.REVIEWER);
            case TO_ARBITRATORS -> EnumSet.of(Role.ARBITRATOR);
            case TO_CONFIRMER, TO_ISSUER -> CaseLife.rule(Move.ACCEPT).roles();
            case TO_DECIDERS -> CaseLife.rule(Move.GRANT_EXTENSION).roles();
            case TO_KEEPER_OF_THE_CLOCK -> keepers();
            case TO_KEEPER_AND_SUPERVISORS -> {
                Set<Role> all = keepers();
                all.add(Role.SUPERVISOR);
                yield all;
            }
        };
    }

    private static Set<Role> keepers() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (ClockKind clock : ClockKind.values()) {
            all.addAll(roles(clock.keeper()));
        }
        return all;
    }

    /** Whether a move that tells these people tells this one. */
    static boolean means(Notice notice, Made made, Actor actor) {
        Set<Role> roles = roles(notice);
        return actor.roles().stream().anyMatch(roles::contains) && among(notice, made, actor);
    }

    private static boolean among(Notice notice, Made made, Actor actor) {
        Case after = made.after();
        Asked asked = new Asked(after, actor, made.at());
        UUID unit = actor.unitId();
        return switch (notice) {
            case TO_NOBODY -> false;
            case TO_DISPATCHERS -> true;
            case TO_UNITS -> unit != null && after.units().contains(unit);
            case TO_LEAD -> after.lead().filter(lead -> lead.unitId().equals(unit)).isPresent();
            case TO_REVIEWERS, TO_ARBITRATORS -> Condition.NEVER_A_HANDLER.holds(asked);
            case TO_CONFIRMER -> Condition.CONFIRMER.holds(asked) && Condition.NEVER_A_HANDLER.holds(asked);
            case TO_ISSUER -> Condition.ISSUER_OR_HIS_OFFICE.holds(asked);
            case TO_DECIDERS -> Condition.DECIDES_ON_DATES.holds(asked) && Condition.NEVER_A_HANDLER.holds(asked);
            case TO_ASKER -> asked(made.before(), actor);
            case TO_KEEPER_OF_THE_CLOCK -> keeps(made, actor);
            case TO_KEEPER_AND_SUPERVISORS -> actor.roles().contains(Role.SUPERVISOR) || keeps(made, actor);
        };
    }

    /** He has to act before the clock ends. Before there is a lead, that is for the dispatchers to do. */
    private static boolean keeps(Made made, Actor actor) {
        ClockKind clock = made.clock();
        if (clock == null) {
            return false;
        }
        boolean unled = clock.keeper() == Notice.TO_LEAD && made.after().lead().isEmpty();
        return means(unled ? Notice.TO_DISPATCHERS : clock.keeper(), made, actor);
    }

    private static boolean asked(@Nullable Case before, Actor actor) {
        return before != null && before.request() != null && actor.worksFor(before.request().unitId());
    }
}
