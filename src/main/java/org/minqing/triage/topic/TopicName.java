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
    private static final int MOST = 8;

    private TopicName() {}

    /**
     * The place and the problem that most pairs of voices share.
     *
     * @param where the place where they name none in common; may be empty
     * @param title of the first; the name where they share no place or no problem
     */
    public static String of(List<Portrait> voices, String where, String title) {
        Map<String, Double> places = new HashMap<>();
        Map<String, Double> problems = new HashMap<>();
        List<Portrait> some = voices.subList(0, Math.min(MOST, voices.size()));
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < i; j++) {
                Evidence shared = Evidence.of(some.get(j), some.get(i));
                count(shared.places(), places);
                count(shared.problems(), problems);
            }
        }
        String place = places.isEmpty() ? where : most(places);
        return place.isEmpty() || problems.isEmpty() ? title : place + " · " + most(problems);
    }

    /** What is told of first counts more. */
    private static void count(List<String> told, Map<String, Double> counted) {
        for (int rank = 0; rank < told.size(); rank++) {
            counted.merge(told.get(rank), 1.0 / (1 + rank), Double::sum);
        }
    }

    private static String most(Map<String, Double> counted) {
        return counted.entrySet().stream()
                .min(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
