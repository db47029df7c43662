package org.minqing.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list of visits, newest first.
 *
 * @param leader part of a leader's name; empty = any
 * @param from   the first day asked for
 * @param to     the last day
 * @param after  the {@link VisitPage#next} of the page before
 * @param size   lines a page, 1 to 200
 */
public record VisitQuery(
        @Nullable UUID placeId,
        String leader,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String after,
        int size) {

    public static VisitQuery all() {
        return new VisitQuery(null, "", null, null, null, 50);
    }

    public VisitQuery at(@Nullable UUID place) {
        return new VisitQuery(place, leader, from, to, after, size);
    }

    public VisitQuery by(String leaderName) {
        return new VisitQuery(placeId, leaderName, from, to, after, size);
    }

    public VisitQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new VisitQuery(placeId, leader, first, last, after, size);
    }

    public VisitQuery page(@Nullable String afterThat, int lines) {
        return new VisitQuery(placeId, leader, from, to, afterThat, lines);
    }
}
