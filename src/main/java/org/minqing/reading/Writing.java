package org.minqing.reading;

import java.util.List;

/**
 * What accepting would write, before it is written.
 *
 * @param made    new records by kind, with their names
 * @param changed records there are already, and what would change of each
 */
public record Writing(List<Made> made, List<Changed> changed) {

    /** @param kind message key {@code reading.writing.<kind>} */
    public record Made(String kind, List<String> names) {}

    /**
     * @param kind   message key {@code reading.writing.<kind>}: what happens to it
     * @param record what is changed, for people
     * @param before as it is; empty when something is only added
     * @param after  as it would be
     * @param link   its page; empty: none
     */
    public record Changed(String kind, String record, String before, String after, String link) {}

    public Writing {
        made = made.stream().filter(some -> !some.names().isEmpty()).toList();
        changed = List.copyOf(changed);
    }

    public boolean nothing() {
        return made.isEmpty() && changed.isEmpty();
    }
}
