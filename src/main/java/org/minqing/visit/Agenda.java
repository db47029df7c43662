package org.minqing.visit;

import java.util.HashSet;
import java.util.List;
import org.minqing.casework.CaseLine;

/**
 * What the next visit to a community is to take up.
 *
 * @param said      what earlier visits left to it, oldest first
 * @param toConfirm cases whose results wait for the residents' word; they stand here as long as they wait, nobody has to
 *                  put them here
 */
public record Agenda(List<ItemLine> said, List<CaseLine> toConfirm) {

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        return said.size() + toConfirm.size();
    }

    /** What was left twice is said once. */
    public Agenda once() {
        var seen = new HashSet<String>();
        return new Agenda(said.stream().filter(line -> seen.add(line.item().words())).toList(), toConfirm);
    }
}
