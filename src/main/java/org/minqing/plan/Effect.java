package org.minqing.plan;

import java.time.LocalDate;
import java.util.List;

/** What a change would do to a plan, before it is written. */
public record Effect(Schedule before, Schedule after) {

    /** @param now how it would be; {@code was} how it is */
    public record Shift(String name, LocalDate was, LocalDate now, int spareWas, int spareNow) {}

    /** The nodes whose latest begin or spare days would be other, in the plan's order. */
    public List<Shift> shifts() {
        return after.slots().stream()
                .flatMap(now -> before.slot(now.node().id()).stream()
                        .filter(was -> !was.latestBegin().equals(now.latestBegin()) || was.spare() != now.spare())
                        .map(was -> new Shift(now.node().name(), was.latestBegin(), now.latestBegin(), was.spare(), now.spare())))
                .toList();
    }
}
