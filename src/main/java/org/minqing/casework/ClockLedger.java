package org.minqing.casework;

import java.util.List;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockEntry;

/** 时限台账 of one clock: as it is now, and every act that made it so, in order. */
public record ClockLedger(ClockKind kind, CaseClock now, List<Line> lines) {

    /** An act explained, and who caused it. */
    public record Line(ClockEntry entry, By by) {}
}
