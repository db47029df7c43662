package org.minqing.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an installation knows by name. The engine reads without it; with it, it reads its own zone better.
 *
 * @param places communities, villages, estates
 * @param units departments and organisations, subdistricts included
 * @param officials names of persons
 * @param aliases another way of writing → a name of the sets above (建设局 → 规划建设局)
 * @param titles posts that are called otherwise here than in the dictionary of the field (首席民情官)
 * @param exceptions words a person rejected before; never found again as place, unit, leader or attendee
 */
public record Gazetteer(
        Set<String> places,
        Set<String> units,
        Set<String> officials,
        Map<String, String> aliases,
        Set<String> titles,
        Set<String> exceptions) {

    private static final Gazetteer EMPTY = new Gazetteer(Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of());

    public Gazetteer {
        places = Set.copyOf(places);
        units = Set.copyOf(units);
        officials = Set.copyOf(officials);
        aliases = Map.copyOf(aliases);
        titles = Set.copyOf(titles);
        exceptions = Set.copyOf(exceptions);
    }

    public Gazetteer(
            Set<String> places, Set<String> units, Set<String> officials, Map<String, String> aliases, Set<String> exceptions) {
        this(places, units, officials, aliases, Set.of(), exceptions);
    }

    /** Units by every way of writing them. */
    Set<String> unitNames() {
        return written(units);
    }

    /** Places by every way of writing them. */
    Set<String> placeNames() {
        return written(places);
    }

    private Set<String> written(Set<String> names) {
        var out = new HashSet<>(names);
        aliases.forEach((written, name) -> {
            if (names.contains(name)) {
                out.add(written);
            }
        });
        return out;
    }

    public static Gazetteer empty() {
        return EMPTY;
    }
}
