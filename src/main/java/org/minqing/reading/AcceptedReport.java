package org.minqing.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report became: a visit or a campaign. */
record AcceptedReport(
        UUID draftId,
        String report,
        @Nullable UUID visitId,
        @Nullable UUID campaignId,
        String acceptedName,
        Instant acceptedAt) {

    /** The page of what it became. */
    String path() {
        return visitId != null ? "/visits/" + visitId : "/campaigns/" + campaignId;
    }
}
