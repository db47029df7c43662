package org.minqing.casework;

import java.time.Instant;

/** The last thing that somebody did to a case. */
public record LastAct(Instant at, By by, Move move) {

    static LastAct of(Recorded recorded) {
        return new LastAct(recorded.at(), recorded.by(), recorded.move());
    }
}
