package org.minqing.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.minqing.casework.EventFeed;

/**
 * How far an index has come; it is kept with the index itself, in the same commit.
 *
 * @param form     of which analysis and key its terms are; another form is another index
 * @param epoch    of the installation; after a restore positions mean nothing
 * @param wish     what it was built for: the last {@link Wishes wish} there was when it began
 * @param begun    when its building began
 * @param built    up to this case, in the order of ids, the cases that were there when it began are in it
 * @param complete all of them are
 * @param position up to here events are in it
 */
record Standing(String form, UUID epoch, UUID wish, Instant begun, UUID built, boolean complete, EventFeed.Position position) {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    Standing built(UUID upTo) {
        return new Standing(form, epoch, wish, begun, upTo, complete, position);
    }

    Standing whole() {
        return new Standing(form, epoch, wish, begun, built, true, position);
    }

    Standing at(EventFeed.Position reached) {
        return new Standing(form, epoch, wish, begun, built, complete, reached);
    }

    /** The one that has come less far. */
    static Standing lesser(Standing one, Standing other) {
        return Comparator.comparing(Standing::complete)
                        .thenComparing(standing -> standing.built().toString())
                        .thenComparing(Standing::position, ORDER)
                        .compare(one, other) <= 0 ? one : other;
    }

    /** As the database has it. */
    private static final Comparator<EventFeed.Position> ORDER = Comparator
            .comparing(EventFeed.Position::tx, Long::compareUnsigned)
            .thenComparing(position -> position.caseId().toString())
            .thenComparing(EventFeed.Position::seq);
}
