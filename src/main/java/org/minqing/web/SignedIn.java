package org.minqing.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in user with what he holds.
 *
 * @param unitId the unit he works for, when his roles are those of a unit
 * @param officialId the official he is, when he is one that is named in visits and directives
 * @param placeId his community or subdistrict, when his sight is limited to it
 */
public record SignedIn(
        UUID userId,
        int regionId,
        String name,
        Set<Role> roles,
        @Nullable UUID unitId,
        @Nullable UUID officialId,
        @Nullable UUID placeId) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
