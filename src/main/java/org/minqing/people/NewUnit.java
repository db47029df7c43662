package org.minqing.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit to be created; the fields are those of {@link Unit}. */
public record NewUnit(
        String name, String shortName, List<String> aliases, @Nullable UUID placeId, List<Duty> duties) {

    public NewUnit {
        name = name.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
        aliases = List.copyOf(aliases);
        duties = List.copyOf(duties);
    }

    /** A unit of which only the name is known. */
    public static NewUnit named(String name) {
        return new NewUnit(name, name, List.of(), null, List.of());
    }
}
