package org.minqing.time;

import java.time.LocalDate;
import java.util.List;

/** One edit of a region's time limits. It says how clocks start from then on; those that run keep the limit they have. */
public sealed interface LimitChange extends RuleChange<LimitRules> {

    /**
     * A new rule.
     *
     * @param instead the codes of rules for the same, which end the day before; one that would not have begun by then is
     *                taken back
     */
    record Added(LimitRule rule, List<String> instead) implements LimitChange {
        public Added {
            instead = List.copyOf(instead);
        }

        @Override
        public LimitRules on(LimitRules rules) {
            LimitRules after = rules;
            LocalDate before = rule.from().minusDays(1);
            for (LimitRule old : rules.limits().rules()) {
                if (instead.contains(old.code())) {
                    after = old.from().isAfter(before) ? after.without(old.code()) : after.ending(old.code(), before);
                }
            }
            return after.with(rule);
        }
    }

    /** A rule, whose words are kept for the history, starts no clocks after that day. */
    record Ended(LimitRule rule, LocalDate last) implements LimitChange {
        @Override
        public LimitRules on(LimitRules rules) {
            return rules.ending(rule.code(), last);
        }
    }

    /** An own rule that has not begun yet is taken back. */
    record TakenBack(LimitRule rule) implements LimitChange {
        @Override
        public LimitRules on(LimitRules rules) {
            return rules.without(rule.code());
        }
    }
}
