package org.minqing.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.time.TimeLimits;
import org.minqing.time.rules.LimitSubjects;
import org.springframework.stereotype.Component;

/** Tells the limits' page what of a case has a limit. */
@Component
final class CaseLimits implements LimitSubjects {

    /** Their ends are given case by case: a date, or how often the issuer wants to hear. */
    private static final Set<ClockKind> GIVEN = EnumSet.of(ClockKind.SHELVE_REVIEW, ClockKind.PROGRESS);

    /** Where no rule fits them, something else bounds them. */
    private static final Set<String> NO_CLOCKS = Set.of(Requests.EXTENSION, Requests.RETURN);

    @Override
    public SequencedMap<String, String> clocks() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (ClockKind kind : ClockKind.values()) {
            if (!GIVEN.contains(kind)) {
                all.put(kind.name(), "casework.clock." + kind);
            }
            if (kind == ClockKind.RESOLVE) {
                all.put(Requests.EXTENSION, "casework.limit.EXTENSION");
            }
            if (kind == ClockKind.SIGN) {
                all.put(Requests.RETURN, "casework.limit.RETURN");
            }
            if (kind == ClockKind.CONFIRMATION) {
                all.put(Clocks.OBJECTION, "casework.limit.OBJECTION");
            }
        }
        return all;
    }

    @Override
    public SequencedMap<String, String> types() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (CaseType type : CaseType.values()) {
            all.put(type.name(), "casework.type." + type);
        }
        return all;
    }

    @Override
    public TimeLimits.Subjects timed() {
        Set<String> clocks = clocks().keySet().stream()
                .filter(clock -> !NO_CLOCKS.contains(clock))
                .collect(Collectors.toUnmodifiableSet());
        return new TimeLimits.Subjects(clocks,
                Arrays.stream(CaseType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
