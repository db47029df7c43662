package org.minqing.casework;

import java.util.List;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockEntry;

/** One clock of a case: as it is now, and how it came to that. */
public record ClockLedger(ClockKind kind, CaseClock now, List<ClockEntry> entries) {}
