package org.minqing.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the access log: who came in, who failed to, whose account was changed. */
record AccessEntry(
        @Nullable Integer regionId, Instant at, Kind kind, @Nullable UUID accountId, String username, String address) {

    enum Kind {
        SIGNED_IN,
        WRONG_PASSWORD,
        LOCKED_OUT,
        SIGNED_OUT,
        PASSWORD_SET,
        ACCOUNT_CREATED,
        ACCOUNT_CHANGED,
        LINK_ISSUED
    }
}
