package org.minqing.triage.hot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.triage.topic.Decision;
import org.minqing.triage.topic.Topic;

/** A step in the story of a place's topics, as it is kept. {@code seq} counts from 1. */
sealed interface Told {

    int seq();

    record Arrived(int seq, Topic.Member member) implements Told {}

    /** @param out of which topic a part was split; null for the other decisions */
    record Decided(int seq, Decision decision, @Nullable UUID out, UUID by, Instant at) implements Told {}

    /** @param decision counts no more */
    record Undone(int seq, UUID decision, UUID by, Instant at) implements Told {}
}
