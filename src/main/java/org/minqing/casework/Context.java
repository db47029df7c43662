package org.minqing.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.time.ClockWork;
import org.minqing.time.TimeLimits;

/**
 * All that {@code decide} may know besides the case and the command.
 *
 * @param ids fresh ids for the words and promises that come of the command
 */
record Context(Instant now, Actor actor, Rules rules, Supplier<UUID> ids) {

    /** What the region has set: its limits and its calendar. */
    record Rules(TimeLimits limits, ClockWork clockWork) {}

    Context {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }
}
