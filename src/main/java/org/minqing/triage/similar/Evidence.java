package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why two messages are taken for the same, in words that stand in both.
 *
 * @param places   names or parts of names of places that both tell of, the longest first
 * @param problems problems of the list that both tell of, those most told of first
 * @param numbers  numbers of phases, buildings, lines or roads in both
 */
public record Evidence(List<String> places, List<String> problems, List<String> numbers) {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;

    public Evidence {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
        numbers = List.copyOf(numbers);
    }

    public static Evidence of(Portrait a, Portrait b) {
        List<String> numbers = a.numbers().stream().filter(b.numbers()::contains).limit(MOST).toList();
        return new Evidence(places(a, b), problems(a, b), numbers);
    }

    private static List<String> places(Portrait a, Portrait b) {
        List<String> shared = a.names().stream()
                .flatMap(mine -> b.names().stream().map(other -> common(mine, other)))
                .filter(part -> part.length() > SHORTEST || part.length() == SHORTEST && (a.names().contains(part) || b.names().contains(part)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        var kept = new ArrayList<String>();
        for (String part : shared) {
            if (kept.size() < MOST && kept.stream().noneMatch(longer -> longer.contains(part))) {
                kept.add(part);
            }
        }
        return kept;
    }

    /** The longest run of characters that stands in both. */
    static String common(String a, String b) {
        return IntStream.range(0, a.length())
                .boxed()
                .flatMap(from -> Stream.iterate(a.length(), to -> to > from, to -> to - 1)
                        .map(to -> a.substring(from, to))
                        .filter(b::contains)
                        .limit(1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<String> problems(Portrait a, Portrait b) {
        return IntStream.range(0, a.textProblems().length)
                .filter(problem -> told(a, problem) * told(b, problem) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(problem -> -told(a, problem) * told(b, problem)))
                .limit(MOST)
                .map(problem -> Problems.shipped().name(problem))
                .toList();
    }

    /** What stands in the subject counts for three. */
    private static int told(Portrait portrait, int problem) {
        return 3 * portrait.subjectProblems()[problem] + portrait.textProblems()[problem];
    }
}
