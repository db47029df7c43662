package org.minqing.casework;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a person may see, as conditions that something other than the database can check; the same as those of his lists.
 * He sees a case when {@code everything} holds, when he registered it, when {@code unit} has a part in it, or when it lies in
 * {@code places}. A sealed one he sees only if besides that he is {@code cleared}, registered it, or {@code handles} has a part in it.
 */
public record CaseSight(
        boolean everything, UUID me, @Nullable UUID unit, Set<UUID> places, boolean cleared, @Nullable UUID handles) {
    public CaseSight {
        places = Set.copyOf(places);
    }
}
