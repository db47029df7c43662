package org.minqing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Takes what waits in the outbox to the mail server, one after the other; on each node. A mail is marked as sent after the
 * server has taken it: a death between the two sends it once more, with the same Message-ID.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private static final int LONGEST_TROUBLE = 300;

    private final Outbox outbox;
    private final Letters letters;
    private final MailServer server;
    private final Clock clock;

    Postman(Outbox outbox, Letters letters, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.server = server;
        this.clock = clock;
    }

    /** Sends all that is due, until nothing is, or the server does not take any more. */
    void work() {
        boolean goesOn = server.isThere();
        while (goesOn) {
            Optional<Outbox.Claimed> mail = outbox.claim(clock.instant());
            goesOn = mail.isPresent() && send(mail.get());
        }
    }

    /** @return whether it is worth trying the next one */
    private boolean send(Outbox.Claimed mail) {
        Optional<Letter> letter = letters.of(mail);
        if (letter.isEmpty()) {
            outbox.end(mail, QueuedMail.State.DROPPED, "", clock.instant());
            return true;
        }
        try {
            server.send(letter.get(), mail.id());
        } catch (MailException e) {
            return failed(mail, e);
        }
        outbox.end(mail, QueuedMail.State.SENT, "", clock.instant());
        return true;
    }

    private boolean failed(Outbox.Claimed mail, MailException e) {
        Throwable cause = cause(e);
        String trouble = words(cause);
        Instant now = clock.instant();
        Optional<Instant> next = refusedForGood(cause) ? Optional.empty() : Retry.after(mail.attempts()).map(now::plus);
        if (next.isPresent()) {
            outbox.later(mail, next.get(), trouble);
        } else {
            log.warn("mail {} is given up after {} attempts: {}", mail.id(), mail.attempts(), trouble);
            outbox.end(mail, QueuedMail.State.DEAD, trouble, now);
        }
        return cause instanceof SendFailedException;
    }

    /** What the mail server, or the way to it, complained of. */
    static String words(Throwable trouble) {
        String words = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage().strip();
        return words.substring(0, Math.min(words.length(), LONGEST_TROUBLE));
    }

    static Throwable cause(MailException e) {
        if (e instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return deepest(several.getMessageExceptions()[0]);
        }
        return e.getCause() == null ? e : deepest(e.getCause());
    }

    /** The server's answer to the address or the message stands inside the general complaint. */
    private static Throwable deepest(Throwable trouble) {
        Throwable at = trouble;
        while (at instanceof MessagingException messaging && messaging.getNextException() instanceof MessagingException inner) {
            at = inner;
        }
        return at;
    }

    private static boolean refusedForGood(@Nullable Throwable cause) {
        int code = switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            case null, default -> 0;
        };
        return code >= 500;
    }
}
