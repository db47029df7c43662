package org.minqing.place;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place to be created; the fields are those of {@link Place}. */
public record NewPlace(PlaceKind kind, String name, List<String> aliases, @Nullable UUID parentId) {

    public NewPlace {
        name = name.strip();
        aliases = List.copyOf(aliases);
    }
}
