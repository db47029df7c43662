package org.minqing.triage.hot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.triage.similar.Sketch;
import org.minqing.triage.topic.Topics;

/** The topics of one place in memory, and how far their story is told. Not for several threads at once. */
final class PlaceTopics {

    private final Topics topics;
    private int seq;

    PlaceTopics(double alike) {
        topics = new Topics(Topics.WINDOW_DAYS, alike);
    }

    /** As far as the story goes, for what needs no comparison. */
    static PlaceTopics told(List<Told> story) {
        var place = new PlaceTopics(0);
        place.tell(story, Map.of());
        return place;
    }

    /** @param sketches of those who may still be compared */
    void tell(List<Told> story, Map<UUID, Sketch> sketches) {
        for (Told step : story) {
            switch (step) {
                case Told.Arrived arrived -> topics.heardBefore(arrived.member(), sketches.get(arrived.member().voice().id()));
                case Told.Decided decided -> topics.decide(decided.decision());
                case Told.Undone undone -> topics.undo(undone.decision());
            }
            seq = step.seq();
        }
    }

    /** The number of the step that was just taken here and is to be kept. */
    int next() {
        return ++seq;
    }

    int seq() {
        return seq;
    }

    Topics topics() {
        return topics;
    }
}
