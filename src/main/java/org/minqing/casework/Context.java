package org.minqing.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.time.ClockWork;
import org.minqing.time.Signals;
import org.minqing.time.TimeLimits;
import org.minqing.time.Watching;

/**
 * All that {@code decide} may know besides the case and the command.
 *
 * @param ids fresh ids for the words and promises that come of the command
 */
record Context(Instant now, Actor actor, Rules rules, Supplier<UUID> ids) {

    /**
     * What the region has set: its limits, its calendar, when a deadline is to be spoken of, and what its communities may
     * be given.
     */
    record Rules(TimeLimits limits, ClockWork clockWork, Signals signals, CommunityDuties duties) {

        /** Rules of time alone, for a region without community units. */
        Rules(TimeLimits limits, ClockWork clockWork) {
            this(limits, clockWork, Signals.USUAL, CommunityDuties.NONE);
        }

        Watching watching() {
            return new Watching(clockWork.calendar(), signals);
        }

        Rules remembering() {
            return new Rules(limits, clockWork, signals, duties.remembering());
        }
    }

    Context {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }
}
