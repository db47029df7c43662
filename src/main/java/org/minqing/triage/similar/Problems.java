package org.minqing.triage.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The problems that residents tell of, each with the words it is told in. */
public final class Problems {

    private static final Problems SHIPPED = read();

    private final List<String> names = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();

    private Problems() {}

    public static Problems shipped() {
        return SHIPPED;
    }

    private static Problems read() {
        try (InputStream in = Objects.requireNonNull(Problems.class.getResourceAsStream("problems.txt"))) {
            var problems = new Problems();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(line -> problems.add(line[0], Arrays.stream(line).skip(1).distinct().toList()));
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, List<String> itsWords) {
        names.add(name);
        words.add(itsWords);
    }

    int size() {
        return names.size();
    }

    String name(int problem) {
        return names.get(problem);
    }

    /** Another for each other list. */
    public String edition() {
        return Integer.toHexString(31 * names.hashCode() + words.hashCode());
    }

    /** Those that a case tells of, by name. */
    public Set<String> told(String subject, String text) {
        return told(counts(Wording.plain(subject)), counts(Wording.plain(text)));
    }

    Set<String> told(int[] inSubject, int[] inText) {
        return IntStream.range(0, size()).filter(i -> inSubject[i] + inText[i] > 0).mapToObj(names::get).collect(Collectors.toSet());
    }

    /** How often each problem's words stand in a plain text. */
    int[] counts(String plain) {
        var counts = new int[size()];
        for (int i = 0; i < counts.length; i++) {
            for (String word : words.get(i)) {
                for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                    counts[i]++;
                }
            }
        }
        return counts;
    }
}
