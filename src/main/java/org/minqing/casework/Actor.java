package org.minqing.casework;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;

/** Who does it: a signed-in person, or another system by its key. */
public record Actor(
        int regionId,
        UUID userId,
        Set<Role> roles,
        @Nullable UUID unitId,
        @Nullable UUID officialId,
        @Nullable UUID placeId) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** What happens by itself; {@code causer} = who brought it about, such as by changing the calendar. */
    static Actor system(int regionId, UUID causer) {
        return new Actor(regionId, causer, Set.of(Role.SYSTEM), null, null, null);
    }

    public static Actor of(SignedIn me) {
        return new Actor(me.regionId(), me.userId(), me.roles(), me.unitId(), me.officialId(), me.placeId());
    }

    boolean worksFor(@Nullable UUID unit) {
        return unit != null && unit.equals(unitId);
    }
}
