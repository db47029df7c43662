package org.minqing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.time.LimitRule.Asked;
import org.minqing.time.LimitRule.Scope;

class TimeLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID HOUSING = new UUID(1, 1);
    private static final UUID WATER = new UUID(1, 2);
    private static final TimeLimits.Subjects SUBJECTS =
            new TimeLimits.Subjects(Set.of("RESOLVE", "SIGN"), Set.of("HELP", "COMPLAINT"));

    @Test
    void urgency_weighs_more_than_the_unit_and_the_unit_more_than_the_type() {
        var limits = book(
                rule("own-1", new Scope("RESOLVE", "*", true, null), 1),
                rule("own-2", new Scope("RESOLVE", "*", null, HOUSING), 7),
                rule("own-3", new Scope("RESOLVE", "HELP", null, null), 5),
                rule("own-4", new Scope("RESOLVE", "HELP", null, HOUSING), 6));

        assertThat(found(limits, "HELP", true, HOUSING)).contains("own-1");
        assertThat(found(limits, "HELP", false, HOUSING)).contains("own-4");
        assertThat(found(limits, "COMPLAINT", false, HOUSING)).contains("own-2");
        assertThat(found(limits, "HELP", false, WATER)).contains("own-3");
        assertThat(found(limits, "COMPLAINT", false, null)).isEmpty();
    }

    @Test
    void a_limit_is_changed_from_a_day_on_and_nothing_is_left_open_between() {
        LimitRule until = rule("own-1", new Scope("RESOLVE", "HELP", null, null), 3, TODAY.plusDays(11), null);
        LimitRules after = new LimitChange.Added(until, List.of("RESOLVE.HELP")).on(LimitRules.NONE);

        assertThat(after.limits().find(help(TODAY.plusDays(10)))).hasValueSatisfying(limit -> {
            assertThat(limit.amount()).isEqualTo(5);
            assertThat(limit.rule()).isEqualTo("RESOLVE.HELP@" + TimeLimits.builtIn().version());
        });
        assertThat(after.limits().find(help(TODAY.plusDays(11)))).hasValueSatisfying(limit -> {
            assertThat(limit.amount()).isEqualTo(3);
            assertThat(limit.rule()).isEqualTo("own-1");
        });
        assertThat(after.limits().leftOpen(TimeLimits.builtIn(), SUBJECTS, TODAY)).isEmpty();
        assertThat(after.limits().named("RESOLVE.HELP@2026.1").orElseThrow().until()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void a_rule_that_ends_without_another_leaves_a_clock_open() {
        LimitRule help = TimeLimits.builtIn().named("RESOLVE.HELP").orElseThrow();
        LimitRules ended = new LimitChange.Ended(help, TODAY).on(LimitRules.NONE);

        assertThat(ended.limits().leftOpen(TimeLimits.builtIn(), SUBJECTS, TODAY))
                .contains(new Asked("RESOLVE", "HELP", false, null, TODAY.plusDays(1)));
        LimitRule urgent = TimeLimits.builtIn().named("RESOLVE.urgent").orElseThrow();
        assertThat(new LimitChange.Ended(urgent, TODAY).on(LimitRules.NONE).limits()
                .leftOpen(TimeLimits.builtIn(), SUBJECTS, TODAY)).as("the rule of the type stands in for it").isEmpty();
    }

    @Test
    void the_petition_rules_count_in_calendar_days() {
        var asked = new Asked("RESOLVE", "PETITION", false, null, TODAY);
        assertThat(TimeLimits.builtIn().find(asked)).hasValueSatisfying(limit -> {
            assertThat(limit.measure()).isEqualTo(Measure.CALENDAR_DAYS);
            assertThat(limit.amount()).isEqualTo(60);
        });
        assertThat(TimeLimits.builtIn().rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Property(tries = 2_000)
    void the_rule_that_is_found_is_the_one_a_slow_look_finds(@ForAll("books") List<LimitRule> rules, @ForAll("questions") Asked asked) {
        assertThat(book(rules.toArray(LimitRule[]::new)).rule(asked)).isEqualTo(slowly(rules, asked));
    }

    @Property(tries = 1_000)
    void no_two_rules_for_the_same_hold_on_one_day(@ForAll("books") List<LimitRule> rules, @ForAll("rules") LimitRule next) {
        TimeLimits before = book(rules.toArray(LimitRule[]::new));
        List<LimitRule> all = new ArrayList<>(rules);
        all.add(next);
        boolean clash = all.stream().anyMatch(one -> !one.equals(next) && one.scope().equals(next.scope())
                && TODAY.minusDays(40).datesUntil(TODAY.plusDays(400)).anyMatch(day -> holds(one, day) && holds(next, day)));
        assertThat(!before.overlapping(next).isEmpty()).isEqualTo(clash);
    }

    /** Step by step, as one would with the table on paper: strike out what does not fit, then what names less. */
    private static Optional<LimitRule> slowly(List<LimitRule> rules, Asked asked) {
        List<LimitRule> left = new ArrayList<>();
        for (LimitRule rule : rules) {
            Scope scope = rule.scope();
            boolean clock = scope.clock().equals(asked.clock());
            boolean type = scope.type().equals("*") || scope.type().equals(asked.type());
            boolean urgency = scope.urgent() == null || scope.urgent().booleanValue() == asked.urgent();
            boolean unit = scope.unit() == null || scope.unit().equals(asked.unit());
            if (clock && type && urgency && unit && holds(rule, asked.day())) {
                left.add(rule);
            }
        }
        if (left.stream().anyMatch(rule -> rule.scope().urgent() != null)) {
            left.removeIf(rule -> rule.scope().urgent() == null);
        }
        if (left.stream().anyMatch(rule -> rule.scope().unit() != null)) {
            left.removeIf(rule -> rule.scope().unit() == null);
        }
        if (left.stream().anyMatch(rule -> !rule.scope().type().equals("*"))) {
            left.removeIf(rule -> rule.scope().type().equals("*"));
        }
        assertThat(left).hasSizeLessThanOrEqualTo(1);
        return left.stream().findFirst();
    }

    private static boolean holds(LimitRule rule, LocalDate day) {
        long n = day.toEpochDay();
        return n >= rule.from().toEpochDay() && (rule.until() == null || n <= rule.until().toEpochDay());
    }

    /** Rules added one by one as an office would; what would overlap is left out. */
    @Provide
    Arbitrary<List<LimitRule>> books() {
        return rules().list().ofMaxSize(25).map(proposed -> {
            List<LimitRule> taken = new ArrayList<>();
            for (LimitRule rule : proposed) {
                LimitRule named = rule("own-" + (taken.size() + 1), rule.scope(), rule.amount(), rule.from(), rule.until());
                if (book(taken.toArray(LimitRule[]::new)).overlapping(named).isEmpty()) {
                    taken.add(named);
                }
            }
            taken.sort(Comparator.comparing(LimitRule::amount));
            return taken;
        });
    }

    @Provide
    Arbitrary<LimitRule> rules() {
        return Combinators.combine(scopes(), Arbitraries.integers().between(1, 366),
                        Arbitraries.integers().between(-30, 30), Arbitraries.integers().between(0, 40).injectNull(0.3))
                .as((scope, amount, from, days) -> rule("own-0", scope, amount, TODAY.plusDays(from),
                        days == null ? null : TODAY.plusDays(from + days)));
    }

    private static Arbitrary<Scope> scopes() {
        return Combinators.combine(Arbitraries.of("RESOLVE", "SIGN"), Arbitraries.of("*", "HELP", "COMPLAINT"),
                        Arbitraries.of(true, false).injectNull(0.4), Arbitraries.of(HOUSING, WATER).injectNull(0.5))
                .as(Scope::new);
    }

    @Provide
    Arbitrary<Asked> questions() {
        return Combinators.combine(Arbitraries.of("RESOLVE", "SIGN"), Arbitraries.of("HELP", "COMPLAINT", "REPORT"),
                        Arbitraries.of(true, false), Arbitraries.of(HOUSING, WATER).injectNull(0.3),
                        Arbitraries.integers().between(-35, 80))
                .as((clock, type, urgent, unit, day) -> new Asked(clock, type, urgent, unit, TODAY.plusDays(day)));
    }

    private static Optional<String> found(TimeLimits limits, String type, boolean urgent, @Nullable UUID unit) {
        return limits.rule(new Asked("RESOLVE", type, urgent, unit, TODAY)).map(LimitRule::code);
    }

    private static Asked help(LocalDate day) {
        return new Asked("RESOLVE", "HELP", false, null, day);
    }

    private static TimeLimits book(LimitRule... rules) {
        return new TimeLimits("t", List.of(rules));
    }

    private static LimitRule rule(String code, Scope scope, int amount) {
        return rule(code, scope, amount, TODAY.minusDays(10), null);
    }

    private static LimitRule rule(String code, Scope scope, int amount, LocalDate from, @Nullable LocalDate until) {
        return new LimitRule(code, scope, Measure.WORKING_DAYS, amount, from, until, "");
    }
}
