package org.minqing.triage.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minqing.triage.similar.Evidence;
import org.minqing.triage.similar.Portrait;

/** 荷塘小区 · 停水: what a topic is called, from what its voices share. */
public final class TopicName {

    /** More voices do not make a better name. */
    private static final int MOST = 20;

    private TopicName() {}

    /**
     * The place and the problem that most voices share with the first.
     *
     * @param title of the first; the name where they share no place or no problem
     */
    public static String of(List<Portrait> voices, String title) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> problems = new HashMap<>();
        voices.stream().skip(1).limit(MOST).map(voice -> Evidence.of(voices.getFirst(), voice)).forEach(shared -> {
            shared.places().stream().limit(1).forEach(place -> places.merge(place, 1, Integer::sum));
            shared.problems().stream().limit(1).forEach(problem -> problems.merge(problem, 1, Integer::sum));
        });
        return places.isEmpty() || problems.isEmpty() ? title : most(places) + " · " + most(problems);
    }

    private static String most(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
