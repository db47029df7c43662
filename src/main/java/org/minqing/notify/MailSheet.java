package org.minqing.notify;

import java.util.List;

/**
 * How mail stands.
 *
 * @param server   empty when there is none
 * @param guessed  the address in links is a guess
 * @param typedTo  where a test mail was to go
 * @param trouble  why it did not, in words; or empty
 */
public record MailSheet(
        String server,
        String from,
        String address,
        boolean guessed,
        QueuedMail.Tally tally,
        List<Line> troubled,
        String typedTo,
        String trouble) {

    public record Line(QueuedMail mail, String name) {}

    public boolean off() {
        return server.isEmpty();
    }
}
