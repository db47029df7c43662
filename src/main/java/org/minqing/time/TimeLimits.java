package org.minqing.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that say how long what may take, as data with validity dates. The first rule that fits holds.
 *
 * @param version changes with every edit; each clock keeps the one it was started by
 */
public record TimeLimits(String version, List<Rule> rules) {

    public TimeLimits {
        rules = List.copyOf(rules);
    }

    /**
     * One line of the table.
     *
     * @param clock  what is timed
     * @param type   which type of matter, or {@code *}
     * @param urgent yes, no, or null for both
     * @param until  last day of validity, or null
     */
    public record Rule(
            String clock,
            String type,
            @Nullable Boolean urgent,
            Measure measure,
            int amount,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean fits(String askedClock, String askedType, boolean askedUrgent, LocalDate day) {
            return clock.equals(askedClock)
                    && (type.equals("*") || type.equals(askedType))
                    && (urgent == null || urgent == askedUrgent)
                    && !day.isBefore(from)
                    && (until == null || !day.isAfter(until));
        }
    }

    public Optional<TimeLimit> find(String clock, String type, boolean urgent, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.fits(clock, type, urgent, day))
                .findFirst()
                .map(rule -> new TimeLimit(rule.measure(), rule.amount(), version));
    }

    /** The limits that come with Minqing, in {@code limits.csv}. */
    public static TimeLimits builtIn() {
        Calendars.Table table = Calendars.Table.read("limits.csv");
        return new TimeLimits(table.version(), table.rows().stream().map(TimeLimits::rule).toList());
    }

    private static Rule rule(String[] row) {
        Boolean urgent = row[2].equals("*") ? null : row[2].equals("yes");
        LocalDate until = row[6].isBlank() ? null : LocalDate.parse(row[6]);
        return new Rule(row[0], row[1], urgent, Measure.valueOf(row[3]), Integer.parseInt(row[4]),
                LocalDate.parse(row[5]), until);
    }
}
