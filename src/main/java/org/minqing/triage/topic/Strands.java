package org.minqing.triage.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The voices of a topic, by strand: what people joined stays two strands, so that who comes to either is compared with his like, not
 * with the average of both.
 */
final class Strands {

    private final Map<UUID, List<Voice>> strands = new LinkedHashMap<>();

    /** When it was last spoken of. */
    LocalDate last = LocalDate.MIN;

    boolean pinned;

    void take(UUID strand, Voice voice) {
        strands.computeIfAbsent(strand, id -> new ArrayList<>()).add(voice);
        last = voice.day().isAfter(last) ? voice.day() : last;
    }

    void drop(UUID strand, Voice voice) {
        List<Voice> left = strands.getOrDefault(strand, new ArrayList<>());
        left.remove(voice);
        if (left.isEmpty()) {
            strands.remove(strand);
        }
        last = voices().stream().map(Voice::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    boolean isEmpty() {
        return strands.isEmpty();
    }

    Collection<List<Voice>> each() {
        return strands.values();
    }

    List<Voice> voices() {
        return strands.values().stream().flatMap(List::stream).toList();
    }
}
