package org.minqing.triage.hot;

import java.time.Instant;
import java.util.UUID;

/** Whoever tells people of what concerns them; the module that keeps notices is one. Every bean of this type is asked. */
public interface GrowthNews {

    /**
     * A topic grows fast. Called once a week and topic, in the transaction that says so.
     *
     * @param caseId the case that made it so; its topic is the one
     */
    void growsFast(int regionId, UUID caseId, Instant at);
}
