package org.minqing.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.minqing.access.Account;
import org.minqing.access.Token;
import org.springframework.stereotype.Component;

/** E-mail addresses: one counts only when a link that was mailed to it has been used. */
@Component
class Addresses {

    private static final Duration VALID = Duration.ofDays(3);
    private static final int LONGEST = 254;

    private final ChoiceStore choices;
    private final Clock clock;

    Addresses(ChoiceStore choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** Whether mail can be addressed like this: one plain address with a domain. */
    static boolean wellFormed(String typed) {
        if (typed.length() > LONGEST || !typed.matches("[^\\s<>,;:\"()\\[\\]@]+@[^\\s<>,;:\"()\\[\\]@]+\\.[^\\s<>,;:\"()\\[\\]@]+")) {
            return false;
        }
        try {
            new InternetAddress(typed, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** A new token for the link that is about to be mailed; those mailed before are worth nothing any more. */
    String newToken(Account account) {
        Token token = Token.random();
        choices.expect(account.regionId(), account.id(), token.hash(), clock.instant().plus(VALID));
        return token.secret();
    }

    /** The address that this link would confirm. */
    Optional<String> wanted(String token) {
        return choices.wanted(new Token(token).hash(), clock.instant()).map(ChoiceStore.Wanted::address);
    }

    boolean confirm(String token) {
        return choices.confirm(new Token(token).hash(), clock.instant());
    }
}
