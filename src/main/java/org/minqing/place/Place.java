package org.minqing.place;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of the zone.
 *
 * @param name     the full name as written in documents, e.g. 柳湾社区
 * @param aliases  other names in use, e.g. 柳湾村, 老柳湾
 * @param parentId the place it belongs to; null only for the zone itself
 */
public record Place(UUID id, PlaceKind kind, String name, List<String> aliases, @Nullable UUID parentId) {

    public Place {
        aliases = List.copyOf(aliases);
    }
}
