package org.minqing.notify;

import java.time.Duration;
import java.util.Optional;

/** When a mail that did not get through is tried again: after 1, 2, 4 … and then every 30 minutes, for about two days. */
final class Retry {

    static final Duration LONGEST = Duration.ofMinutes(30);
    static final int ATTEMPTS = 100;

    private Retry() {}

    /** Empty when it is given up. */
    static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = Duration.ofMinutes(1L << Math.clamp(attempts - 1, 0, 10));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
