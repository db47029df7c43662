package org.minqing.casework;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a command is tried.
 *
 * @param expectedVersion the version of the case that the person saw; empty = whatever it is now
 * @param key             the sender's idempotency key, or null: with one, the command is done once however often it arrives
 */
public record Attempt(OptionalLong expectedVersion, @Nullable String key) {

    public static final Attempt FREELY = new Attempt(OptionalLong.empty(), null);

    public static Attempt seen(long version) {
        return new Attempt(OptionalLong.of(version), null);
    }

    public Attempt once(String idempotencyKey) {
        return new Attempt(expectedVersion, idempotencyKey);
    }
}
