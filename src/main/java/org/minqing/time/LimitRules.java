package org.minqing.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a region has set about limits, over what comes with Minqing: rules of its own, and the last day of built-in ones that
 * it has ended.
 *
 * @param ended by the code of the built-in rule
 */
public record LimitRules(List<LimitRule> own, Map<String, LocalDate> ended) {

    /** A region that has set nothing. */
    public static final LimitRules NONE = new LimitRules(List.of(), Map.of());

    public LimitRules {
        own = List.copyOf(own);
        ended = Map.copyOf(ended);
    }

    /** The limits these rules make. */
    public TimeLimits limits() {
        TimeLimits builtIn = TimeLimits.builtIn();
        return new TimeLimits(builtIn.version(),
                Stream.concat(builtIn.rules().stream().map(this::asEnded), own.stream()).toList());
    }

    private LimitRule asEnded(LimitRule rule) {
        LocalDate last = ended.get(rule.code());
        return last == null ? rule : rule.until(last);
    }

    LimitRules with(LimitRule rule) {
        return new LimitRules(Stream.concat(own.stream(), Stream.of(rule)).toList(), ended);
    }

    /** The rule starts no clocks after that day; without effect if there is no such rule. */
    LimitRules ending(String code, LocalDate last) {
        if (own.stream().anyMatch(rule -> rule.code().equals(code))) {
            return new LimitRules(
                    own.stream().map(rule -> rule.code().equals(code) ? rule.until(last) : rule).toList(), ended);
        }
        Map<String, LocalDate> more = new HashMap<>(ended);
        more.put(code, last);
        return new LimitRules(own, more);
    }

    /** As if an own rule that never held had not been made. */
    LimitRules without(String code) {
        List<LimitRule> rest = new ArrayList<>(own);
        rest.removeIf(rule -> rule.code().equals(code));
        return new LimitRules(rest, ended);
    }
}
