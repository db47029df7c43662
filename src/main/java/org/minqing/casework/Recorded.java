package org.minqing.casework;

import java.time.Instant;
import org.minqing.web.Role;

/**
 * An event in its place in a case's story.
 *
 * @param seq   1, 2, 3 … without gaps
 * @param stage where the case stands after it
 */
public record Recorded(long seq, Instant at, By by, Move move, CaseStage stage, CaseEvent event) {

    /** Time or a changed calendar did it; what a person is about to do is not overtaken by that. */
    boolean byItself() {
        return by.role() == Role.SYSTEM;
    }
}
