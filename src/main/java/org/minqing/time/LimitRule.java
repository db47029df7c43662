package org.minqing.time;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table that says how long what may take.
 *
 * @param code   names the rule for ever: {@code RESOLVE.HELP} for one that comes with Minqing, {@code own-3} for a region's own,
 *               made by its third edit
 * @param amount hours or days, 1 to {@link #most}
 * @param from   first day on which clocks are started by it
 * @param until  the last such day, or null; a clock that runs by then keeps its limit
 * @param source the law, standard or decision it rests on, as text; may be empty; of a built-in rule the name of its kind of source
 */
public record LimitRule(
        String code, Scope scope, Measure measure, int amount, LocalDate from, @Nullable LocalDate until, String source) {

    /** How the codes of a region's own rules begin. */
    public static final String OWN = "own-";

    public LimitRule {
        if (amount < 1 || amount > most(measure)) {
            throw new IllegalArgumentException("a limit is 1 to " + most(measure) + " " + measure + ", not " + amount);
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the rule " + code + " would end before it begins");
        }
    }

    /** The longest limit there is: thirty days in hours, or a year in days. */
    public static int most(Measure measure) {
        return measure == Measure.HOURS ? 720 : 366;
    }

    /**
     * What a rule is for.
     *
     * @param clock  what is timed
     * @param type   which type of matter, or {@link #ANY}
     * @param urgent yes, no, or null for both
     * @param unit   the unit that leads the case, or null for every one
     */
    public record Scope(String clock, String type, @Nullable Boolean urgent, @Nullable UUID unit) {

        public static final String ANY = "*";

        boolean fits(Asked asked) {
            return clock.equals(asked.clock())
                    && (type.equals(ANY) || type.equals(asked.type()))
                    && (urgent == null || urgent == asked.urgent())
                    && (unit == null || unit.equals(asked.unit()));
        }

        /** Of two that fit, the one with the higher rank is meant: urgency weighs most, then the unit, then the type. */
        public int rank() {
            return (urgent == null ? 0 : 4) + (unit == null ? 0 : 2) + (type.equals(ANY) ? 0 : 1);
        }
    }

    /**
     * A clock that is about to start on a day.
     *
     * @param unit the unit that leads the case, if one does already
     */
    public record Asked(String clock, String type, boolean urgent, @Nullable UUID unit, LocalDate day) {}

    /** It comes with Minqing. */
    public boolean builtIn() {
        return !code.startsWith(OWN);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Both are for exactly the same, and some day both hold. */
    boolean overlaps(LimitRule other) {
        return scope.equals(other.scope)
                && (until == null || !until.isBefore(other.from))
                && (other.until == null || !other.until.isBefore(from));
    }

    LimitRule until(LocalDate last) {
        return new LimitRule(code, scope, measure, amount, from, last, source);
    }
}
