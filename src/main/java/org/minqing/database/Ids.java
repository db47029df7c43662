package org.minqing.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The one source of identifiers: time-ordered UUIDs (RFC 9562 version 7), so that new rows lie together in an index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
