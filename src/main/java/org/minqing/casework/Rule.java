package org.minqing.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Role;

/**
 * One line of {@link CaseLife}.
 *
 * @param likely     on the straight line: offered first to whoever may make it
 * @param from       the stages it can be made in; empty = it opens the case
 * @param to         the stage it leads to; null = the stage stays
 * @param conditions all must hold; the first that does not is the reason given
 * @param keeps      what a unit is asking for stays asked
 * @param back       it leads to the stage before the merge
 * @param clocks     what it does to the clocks, in this order
 */
record Rule(
        Move move,
        boolean likely,
        Set<CaseStage> from,
        @Nullable CaseStage to,
        Set<Role> roles,
        List<Condition> conditions,
        List<ClockEffect> clocks,
        Notice notice,
        ResidentSees residentSees,
        boolean keeps,
        boolean back) {

    boolean opens() {
        return from.isEmpty();
    }

    /** It does not lead on past what a unit is asking for: that stays as it was. */
    boolean keepsRequests() {
        return keeps || conditions.stream().anyMatch(DECISIONS::contains);
    }

    CaseStage stageAfter(CaseStage stage) {
        return to == null ? stage : to;
    }

    CaseStage stageAfter(Case facts) {
        Bonds.Merged merged = facts.bonds().merged();
        return back && merged != null ? merged.stage() : stageAfter(facts.stage());
    }

    private static final Set<Condition> DECISIONS = EnumSet.of(Condition.A_RETURN_IS_ASKED,
            Condition.AN_EXTENSION_IS_ASKED, Condition.SHELVING_IS_ASKED, Condition.ARBITRATION_IS_ASKED);

    static Writing move(Move move) {
        return new Writing(move);
    }

    /** What a move does to one clock, if the clock is in a state for it. */
    enum Effect {
        START,
        STOP,
        /** goes on with the rest, but at least two days */
        RESUME,
        PAUSE,
        /** goes on with exactly the rest */
        CONTINUE,
        /** gets the days that are granted */
        EXTEND,
        /** count the rest anew by the calendar that holds now */
        RECOUNT,
        /** say by the signals that hold now from when on it is near due */
        REWATCH
    }

    record ClockEffect(Effect effect, ClockKind clock) {}

    /** A line being written; {@link #shows} ends it. */
    static final class Writing {
        private final Move move;
        private final Set<CaseStage> from = EnumSet.noneOf(CaseStage.class);
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final List<Condition> conditions = new ArrayList<>();
        private final List<ClockEffect> clocks = new ArrayList<>();
        private boolean likely;
        private boolean keeps;
        private boolean back;
        private @Nullable CaseStage to;
        private Notice notice = Notice.TO_NOBODY;

        private Writing(Move move) {
            this.move = move;
        }

        Writing likely() {
            likely = true;
            return this;
        }

        Writing opens(CaseStage stage) {
            return to(stage);
        }

        Writing from(CaseStage... stages) {
            from.addAll(Arrays.asList(stages));
            return this;
        }

        Writing to(CaseStage stage) {
            to = stage;
            return this;
        }

        Writing stays() {
            to = null;
            return this;
        }

        Writing backToBefore() {
            back = true;
            return this;
        }

        Writing keepsRequests() {
            keeps = true;
            return this;
        }

        Writing pausesAll() {
            return effect(Effect.PAUSE, ClockKind.values());
        }

        Writing continuesAll() {
            return effect(Effect.CONTINUE, ClockKind.values());
        }

        Writing by(Role... who) {
            roles.addAll(Arrays.asList(who));
            return this;
        }

        Writing when(Condition... all) {
            conditions.addAll(Arrays.asList(all));
            return this;
        }

        Writing starts(ClockKind... kinds) {
            return effect(Effect.START, kinds);
        }

        Writing stops(ClockKind... kinds) {
            return effect(Effect.STOP, kinds);
        }

        Writing resumes(ClockKind... kinds) {
            return effect(Effect.RESUME, kinds);
        }

        Writing pauses(ClockKind... kinds) {
            return effect(Effect.PAUSE, kinds);
        }

        Writing continues(ClockKind... kinds) {
            return effect(Effect.CONTINUE, kinds);
        }

        Writing lengthens(ClockKind... kinds) {
            return effect(Effect.EXTEND, kinds);
        }

        Writing stopsAll() {
            return effect(Effect.STOP, ClockKind.values());
        }

        Writing recountsAll() {
            return effect(Effect.RECOUNT, ClockKind.values());
        }

        Writing rewatchesAll() {
            return effect(Effect.REWATCH, ClockKind.values());
        }

        private Writing effect(Effect effect, ClockKind... kinds) {
            for (ClockKind kind : kinds) {
                clocks.add(new ClockEffect(effect, kind));
            }
            return this;
        }

        Writing tells(Notice whom) {
            notice = whom;
            return this;
        }

        Rule shows(ResidentSees what) {
            return new Rule(move, likely, Set.copyOf(from), to, Set.copyOf(roles), List.copyOf(conditions),
                    List.copyOf(clocks), notice, what, keeps, back);
        }
    }
}
