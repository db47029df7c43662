package org.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dictionaries of the field: plain word lists in {@code words/*.txt}, blank-separated, # begins a remark. */
final class Lexicon {

    static final Set<String> SURNAMES = words("surnames");
    static final Set<String> PEOPLE = words("kinds_people");

    private static final int FEW = 4;

    private Lexicon() {}

    static Set<String> words(String list) {
        try (InputStream in = Lexicon.class.getResourceAsStream("words/" + list + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no word list " + list);
            }
            var out = new LinkedHashSet<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> out.addAll(List.of(line.split("\\s+"))));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A regular expression for any word of the list, the longest first. */
    static String anyOf(String list) {
        return anyOf(words(list));
    }

    static String anyOf(Set<String> words) {
        return tree(new TreeSet<>(words));
    }

    /** Words with a common beginning share it, which spares the matcher a few hundred attempts at every character. */
    private static String tree(SortedSet<String> words) {
        boolean ends = words.contains("");
        Map<Character, SortedSet<String>> branches = new TreeMap<>();
        words.stream().filter(word -> !word.isEmpty()).forEach(word ->
                branches.computeIfAbsent(word.charAt(0), key -> new TreeSet<>()).add(word.substring(1)));
        if (branches.isEmpty()) {
            return "";
        }
        List<Map.Entry<Character, SortedSet<String>>> sorted = List.copyOf(branches.entrySet());
        return ends ? halved(sorted) + "?" : halved(sorted);
    }

    /** The matcher tries alternatives one after another; told which half the next character is in, it tries a few of two hundred. */
    private static String halved(List<Map.Entry<Character, SortedSet<String>>> branches) {
        if (branches.size() <= FEW) {
            return branches.stream()
                    .map(branch -> literal(branch.getKey()) + tree(branch.getValue()))
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        int middle = branches.size() / 2;
        return "(?:" + within(branches.subList(0, middle)) + "|" + within(branches.subList(middle, branches.size())) + ")";
    }

    private static String within(List<Map.Entry<Character, SortedSet<String>>> branches) {
        return "(?=[" + literal(branches.getFirst().getKey()) + "-" + literal(branches.getLast().getKey()) + "])" + halved(branches);
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
    }
}
