package org.minqing.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;
import org.minqing.time.Watch;

/** What time has to say about a case, and when. Pure: the moments stand in the clocks. */
final class Alerts {

    /** While a request is undecided nothing is told of these: the unit waits, and the decision has a clock of its own. */
    private static final Set<ClockKind> SUSPENDED_BY_A_REQUEST = EnumSet.of(ClockKind.SIGN, ClockKind.RESOLVE);

    private Alerts() {}

    /** Something to be told of one clock. */
    record Pending(ClockKind clock, Alert alert) {}

    /** The next moment at which there is something to tell. */
    static Optional<Instant> next(Case facts) {
        return facts.clocks().keySet().stream()
                .flatMap(kind -> watch(facts, kind).next().stream())
                .min(Instant::compareTo);
    }

    /** All that is to be told now. What is overdue is told as that alone, however long nobody looked. */
    static List<Pending> pending(Case facts, Instant now) {
        List<Pending> told = new ArrayList<>();
        for (ClockKind kind : facts.clocks().keySet()) {
            Watch watch = watch(facts, kind);
            if (reached(watch.overdue(), now)) {
                told.add(new Pending(kind, Alert.OVERDUE));
                continue;
            }
            if (reached(watch.silent(), now)) {
                told.add(new Pending(kind, Alert.SILENT));
            }
            if (reached(watch.nearDue(), now)) {
                told.add(new Pending(kind, Alert.NEAR_DUE));
            }
        }
        return told;
    }

    static CaseClock after(CaseClock clock, Alert alert) {
        return clock.with(switch (alert) {
            case NEAR_DUE -> clock.watch().withoutNearDue();
            case SILENT -> clock.watch().withoutSilent();
            case OVERDUE -> clock.watch().withoutAny();
        });
    }

    private static Watch watch(Case facts, ClockKind kind) {
        CaseClock clock = facts.clocks().get(kind);
        return clock == null || !clock.running() || suspended(facts, kind) ? Watch.NONE : clock.watch();
    }

    /** The lead has asked for something in time and still waits for the answer. What it asks for too late changes nothing. */
    static boolean suspended(Case facts, ClockKind kind) {
        Request request = facts.request();
        CaseClock clock = facts.clocks().get(kind);
        return request != null && facts.leadAsks(request.kind()) && clock != null && SUSPENDED_BY_A_REQUEST.contains(kind)
                && request.at().isBefore(clock.due());
    }

    private static boolean reached(@Nullable Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }
}
