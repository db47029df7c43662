package org.minqing.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.time.LimitRule.Asked;
import org.minqing.time.LimitRule.Scope;

/**
 * The rules that say how long what may take, as data with validity dates. Of those that fit the most specific holds
 * ({@link Scope}); no two for exactly the same hold on one day, so that there is always one answer or none.
 *
 * @param version of the rules that come with Minqing
 */
public record TimeLimits(String version, List<LimitRule> rules) {

    public TimeLimits {
        rules = List.copyOf(rules);
    }

    public Optional<TimeLimit> find(Asked asked) {
        return rule(asked).map(rule -> new TimeLimit(rule.measure(), rule.amount(), nameOf(rule)));
    }

    /** The rule by which a clock would start. */
    public Optional<LimitRule> rule(Asked asked) {
        return rules.stream()
                .filter(rule -> rule.scope().fits(asked) && rule.holdsOn(asked.day()))
                .max(Comparator.comparing(rule -> rule.scope().rank()));
    }

    /** What a clock keeps of the rule it was started by: {@code RESOLVE.HELP@2026.2}, {@code own-3}. */
    private String nameOf(LimitRule rule) {
        return rule.builtIn() ? rule.code() + "@" + version : rule.code();
    }

    /** The rule of that code, or of the name that a clock has kept. */
    public Optional<LimitRule> named(String name) {
        String code = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Those for exactly the same that hold on some of its days. */
    public List<LimitRule> overlapping(LimitRule rule) {
        return rules.stream().filter(other -> !other.code().equals(rule.code()) && other.overlaps(rule)).toList();
    }

    /**
     * What must have a limit.
     *
     * @param clocks what is timed
     * @param types  of matters
     */
    public record Subjects(Set<String> clocks, Set<String> types) {}

    /**
     * A clock that those other rules gave a limit, and these give none: it would never be due.
     *
     * @param since the first day to look at
     */
    public Optional<Asked> leftOpen(TimeLimits others, Subjects subjects, LocalDate since) {
        SortedSet<LocalDate> days = turns(others, since);
        return others.questions(subjects)
                .flatMap(scope -> Stream.of(true, false)
                        .filter(urgent -> scope.urgent() == null || scope.urgent().equals(urgent))
                        .flatMap(urgent -> days.stream()
                                .map(day -> new Asked(scope.clock(), scope.type(), urgent, scope.unit(), day))))
                .filter(asked -> others.rule(asked).isPresent() && rule(asked).isEmpty())
                .findFirst();
    }

    /** The days from there on at which an answer may change. */
    private SortedSet<LocalDate> turns(TimeLimits others, LocalDate since) {
        return Stream.concat(rules.stream(), others.rules.stream())
                .flatMap(rule -> Stream.of(rule.from(), rule.until() == null ? since : rule.until().plusDays(1), since))
                .filter(day -> !day.isBefore(since))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What these rules are for, type by type. */
    private Stream<Scope> questions(Subjects subjects) {
        return rules.stream()
                .map(LimitRule::scope)
                .filter(scope -> subjects.clocks().contains(scope.clock()))
                .flatMap(scope -> (scope.type().equals(Scope.ANY) ? subjects.types().stream() : Stream.of(scope.type()))
                        .map(type -> new Scope(scope.clock(), type, scope.urgent(), scope.unit())))
                .distinct();
    }

    /** The limits that come with Minqing, in {@code limits.csv}. */
    public static TimeLimits builtIn() {
        return BUILT_IN;
    }

    private static final TimeLimits BUILT_IN = read();

    private static TimeLimits read() {
        Calendars.Table table = Calendars.Table.read("limits.csv");
        return new TimeLimits(table.version(), table.rows().stream().map(TimeLimits::rule).toList());
    }

    private static LimitRule rule(String[] row) {
        Boolean urgent = row[2].equals("*") ? null : row[2].equals("yes");
        LocalDate until = row[6].isBlank() ? null : LocalDate.parse(row[6]);
        var scope = new Scope(row[0], row[1], urgent, null);
        return new LimitRule(code(scope), scope, Measure.valueOf(row[3]), Integer.parseInt(row[4]),
                LocalDate.parse(row[5]), until, row[7]);
    }

    /** RESOLVE, RESOLVE.HELP, RESOLVE.urgent, RESOLVE.REQUIREMENT.urgent */
    private static String code(Scope scope) {
        return scope.clock()
                + (scope.type().equals(Scope.ANY) ? "" : "." + scope.type())
                + (scope.urgent() == null ? "" : scope.urgent() ? ".urgent" : ".usual");
    }
}
