package org.minqing.casework;

import java.util.List;
import java.util.UUID;

/**
 * All events of a region in the order of their transactions, for whoever keeps something made from them (an index, a
 * public ledger, notices). A listener asks for what comes after its position, and keeps the new position in the same
 * transaction as its own data. Nothing is ever missed: an event is fed only once every transaction that began before its
 * own has ended, so a long transaction holds the feed back instead of being overtaken.
 *
 * <p>Events of one case come in order except where two transactions on the same case were open at once and the earlier
 * begun wrote later; {@link Recorded#seq} tells.
 */
public interface EventFeed {

    /** The events after a position, at most so many, oldest transaction first. Texts are not filled in. */
    List<Fed> after(int regionId, Position position, int limit);

    /**
     * Changes when an installation is restored from a backup: positions mean nothing then. A listener keeps the epoch with
     * its position; if it finds another one here, it starts anew: what can be rebuilt from {@link Position#BEGINNING},
     * what must not happen twice (a notice) from the end.
     */
    UUID epoch();

    /** @param tx the transaction's id: grows without end, and starts anew only with another installation */
    record Position(long tx, UUID caseId, long seq) {
        public static final Position BEGINNING = new Position(0, new UUID(0, 0), 0);
    }

    record Fed(Position position, UUID caseId, Recorded recorded) {}
}
