package org.minqing.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department, subdistrict office, centre or company that can be given cases.
 *
 * @param name      the full name, e.g. 社会发展局
 * @param shortName the name on pages and in lists, e.g. 社发局
 * @param aliases   further names in use
 * @param placeId   the place it serves, if not the whole zone
 * @param duties    its duty list, in order
 */
public record Unit(
        UUID id, String name, String shortName, List<String> aliases, @Nullable UUID placeId, List<Duty> duties) {

    public Unit {
        aliases = List.copyOf(aliases);
        duties = List.copyOf(duties);
    }

    /** All its names, the full one first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name, shortName), aliases.stream()).distinct().toList();
    }
}
