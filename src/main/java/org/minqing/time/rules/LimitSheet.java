package org.minqing.time.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRule;
import org.minqing.time.LimitRules;
import org.minqing.time.Signals;
import org.minqing.time.SignalsChange;

/** The time limits and signals of a region as their page shows them. */
public record LimitSheet(
        LocalDate today,
        Standing<LimitRules> standing,
        Standing<Signals> signals,
        LimitSubjects subjects,
        LimitWords words,
        List<String> units,
        List<Edition<LimitRules, LimitChange>> edits,
        List<Edition<Signals, SignalsChange>> signalEdits) {

    /** Whether a rule holds today, will, or did. */
    public enum State { HOLDS, TO_COME, OVER }

    public State state(LimitRule rule) {
        return rule.holdsOn(today) ? State.HOLDS : rule.from().isAfter(today) ? State.TO_COME : State.OVER;
    }

    /** The rules of each clock, what holds first, the most specific first of those. */
    public Map<String, List<LimitRule>> byClock() {
        Map<String, List<LimitRule>> all = new LinkedHashMap<>();
        for (String clock : subjects.clocks().keySet()) {
            List<LimitRule> rules = standing.rules().limits().rules().stream()
                    .filter(rule -> rule.scope().clock().equals(clock))
                    .sorted(Comparator.comparing(this::state)
                            .thenComparing(rule -> rule.scope().rank(), Comparator.reverseOrder())
                            .thenComparing(LimitRule::from))
                    .toList();
            if (!rules.isEmpty()) {
                all.put(clock, rules);
            }
        }
        return all;
    }
}
