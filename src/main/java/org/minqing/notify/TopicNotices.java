package org.minqing.notify;

import java.time.Instant;
import java.util.UUID;
import org.minqing.casework.Tidings;
import org.minqing.triage.hot.GrowthNews;
import org.springframework.stereotype.Component;

/** Tells who dispatches and who supervises that a topic grows fast (热点升温). */
@Component
class TopicNotices implements GrowthNews {

    private final Tidings tidings;
    private final NoticeDesk desk;

    TopicNotices(Tidings tidings, NoticeDesk desk) {
        this.tidings = tidings;
        this.desk = desk;
    }

    @Override
    public void growsFast(int regionId, UUID caseId, Instant at) {
        tidings.besides(regionId, caseId, NoticeKind.OF_TOPICS, at).ifPresent(tiding -> desk.tellBesides(regionId, tiding, NoticeKind.TOPIC_GROWS));
    }
}
