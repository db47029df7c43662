package org.minqing.triage.topic;

import java.util.Set;
import java.util.UUID;

/** What a person decided about topics. It counts before anything that is computed, until it is undone. */
public sealed interface Decision {

    /** By which it is undone. */
    UUID id();

    /** Both are one, under the name and identity of the second; who comes later to either comes to that one. */
    record Merge(UUID id, UUID from, UUID into) implements Decision {}

    /** These voices are a topic of their own; who comes later and resembles them comes to theirs. */
    record Split(UUID id, Set<UUID> voices, UUID topic) implements Decision {
        public Split {
            voices = Set.copyOf(voices);
        }
    }

    /** It stays in sight and takes new voices, however long nobody spoke of it. */
    record Pin(UUID id, UUID topic) implements Decision {}
}
