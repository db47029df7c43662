package org.minqing.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param way        how it was found
 * @param suggestion what was meant perhaps, and would find more
 */
public record Answer(List<Part> parts, Way way, Optional<String> suggestion) {

    public Answer {
        parts = List.copyOf(parts);
    }

    public enum Way {
        /** all that was asked for is there, as written */
        AS_WRITTEN,
        /** or sounds like it */
        BY_SOUND,
        /** only some of it is there */
        IN_PART
    }

    /** What was found of one kind; {@code total} is counted up to {@link Found#COUNT_UP_TO}. */
    public record Part(Kind kind, List<Found.Hit> hits, int total) {}

    public int total() {
        return parts.stream().mapToInt(Part::total).sum();
    }
}
