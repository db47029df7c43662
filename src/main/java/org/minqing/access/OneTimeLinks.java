package org.minqing.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links that open a door once, for three days: for the first administrator, a new user, a forgotten password. */
@Component
class OneTimeLinks {

    private static final Duration VALID = Duration.ofDays(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Purpose {
        SET_UP,
        SET_PASSWORD
    }

    record Link(Purpose purpose, @Nullable UUID accountId) {}

    private final AccountStore store;
    private final Clock clock;

    OneTimeLinks(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The path of a new link; only its hash is stored. */
    String issue(Purpose purpose, @Nullable UUID accountId) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.saveLink(hash(token), purpose, accountId, clock.instant().plus(VALID));
        return (purpose == Purpose.SET_UP ? "/set-up/" : "/password/") + token;
    }

    Optional<Link> find(String token, Purpose purpose) {
        return store.link(hash(token), clock.instant()).filter(link -> link.purpose() == purpose);
    }

    boolean use(String token) {
        return store.useLink(hash(token), clock.instant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
