package org.minqing.casework;

import java.time.Instant;

/**
 * An event in its place in a case's story.
 *
 * @param seq   1, 2, 3 … without gaps
 * @param stage where the case stands after it
 */
public record Recorded(long seq, Instant at, By by, Move move, CaseStage stage, CaseEvent event) {}
