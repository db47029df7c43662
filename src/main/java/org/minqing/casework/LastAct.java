package org.minqing.casework;

import java.time.Instant;

/** The last thing that somebody did to a case. */
public record LastAct(Instant at, By by, Move move) {}
