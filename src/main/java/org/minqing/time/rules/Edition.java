package org.minqing.time.rules;

import java.time.Instant;
import java.util.UUID;

/**
 * The rules after one edit.
 *
 * @param number 1, 2, 3 …; what comes with Minqing is 0 and is not kept
 * @param change what was edited
 * @param rules  what holds from then on
 */
public record Edition<R, C>(int number, Instant at, By by, C change, R rules) {

    /** Who edited; the name as it was then. */
    public record By(UUID id, String name) {}
}
