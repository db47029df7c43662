package org.minqing.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links that open a door once, for three days: for the first administrator, a new user, a forgotten password. */
@Component
class OneTimeLinks {

    private static final Duration VALID = Duration.ofDays(3);

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
        Token token = Token.random();
        store.saveLink(token.hash(), purpose, accountId, clock.instant().plus(VALID));
        return (purpose == Purpose.SET_UP ? "/set-up/" : "/password/") + token.secret();
    }

    Optional<Link> find(String token, Purpose purpose) {
        return store.link(new Token(token).hash(), clock.instant()).filter(link -> link.purpose() == purpose);
    }

    boolean use(String token) {
        return store.useLink(new Token(token).hash(), clock.instant());
    }
}
