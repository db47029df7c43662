package org.minqing.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;

/**
 * A user as stored.
 *
 * @param username lower case, unique over the installation
 * @param passwordSet whether he has chosen a password yet
 * @param lockedUntil until when sign-in is refused after too many wrong passwords
 */
public record Account(
        int regionId,
        UUID id,
        String username,
        String name,
        Set<Role> roles,
        Scope scope,
        boolean passwordSet,
        boolean disabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {

    public Account {
        if (roles.contains(Role.SYSTEM)) {
            throw new IllegalArgumentException("nobody holds the role " + Role.SYSTEM);
        }
    }

    /** Where his sight ends: the unit he works for, the official he is, the place he is of. */
    public record Scope(@Nullable UUID unitId, @Nullable UUID officialId, @Nullable UUID placeId) {
        public static final Scope NONE = new Scope(null, null, null);
    }

    public Optional<Instant> lockedAt(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    Account with(String newName, Set<Role> newRoles, Scope newScope) {
        return new Account(
                regionId, id, username, newName, newRoles, newScope, passwordSet, disabled, lockedUntil, lastSignIn);
    }

    Account disabled(boolean off) {
        return new Account(regionId, id, username, name, roles, scope, passwordSet, off, lockedUntil, lastSignIn);
    }

    /** The person as a signed-in one, for work that is done in his name or for him. */
    public SignedIn signedIn() {
        return new SignedIn(id, regionId, name, roles, scope.unitId(), scope.officialId(), scope.placeId());
    }
}
