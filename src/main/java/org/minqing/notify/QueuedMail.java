package org.minqing.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in the outbox.
 *
 * @param nextAt  when it is tried next
 * @param trouble what the mail server, or the way to it, last complained of; or empty
 */
public record QueuedMail(
        UUID id,
        UUID accountId,
        Purpose purpose,
        State state,
        int attempts,
        Instant madeAt,
        Instant nextAt,
        String trouble) {

    /** The trouble of a mail that may have left before the installation was restored from a backup. */
    static final String RESTORED = "restored";

    public enum Purpose {
        NOTICES,
        CONFIRM_ADDRESS
    }

    public enum State {
        WAITING,
        SENT,
        /** nothing was left to say, or nobody to say it to */
        DROPPED,
        /** refused for good, or tried for two days; the administrator may send it again */
        DEAD
    }

    /** How many wait, left within the last day, are dead. */
    public record Tally(long waiting, long sent, long dead) {}

    public boolean stoppedByRestore() {
        return trouble.equals(RESTORED);
    }

    public boolean dead() {
        return state == State.DEAD;
    }
}
