package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why two messages are taken for the same, in words that stand in both.
 *
 * @param places   names or parts of names of places that both tell of, the longest first; only what surely is one, though more is compared
 * @param problems problems of the list that both tell of, those most told of first
 * @param numbers  numbers of phases, buildings, lines or roads in both
 */
public record Evidence(List<String> places, List<String> problems, List<String> numbers) {

    /** As far as it is surely the name of a place; the grammar of messages takes more for one, which compares well and reads badly. */
    private static final Pattern SURELY = Pattern.compile(
            ".*[\\p{IsHan}\\d](?:小区|花园|家园|花苑|公寓|社区|街道|大道|广场|公园|大厦|学校|小学|中学|大学|幼儿园|医院|新城|佳园|公馆|车站|公交站|地铁站|市场|工业园|产业园|大桥|水库|安置房|新村|苑|路|街|巷|村|组|镇|桥)");

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
                .flatMap(mine -> b.names().stream().map(other -> surely(common(mine, other))))
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

    private static String surely(String name) {
        Matcher matcher = SURELY.matcher(name);
        return matcher.lookingAt() ? matcher.group() : "";
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
