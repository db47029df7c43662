package org.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dictionaries of the field: plain word lists in {@code words/*.txt}, blank-separated, # begins a remark. */
final class Lexicon {

    static final Set<String> SURNAMES = words("surnames");
    static final Set<String> PEOPLE = words("kinds_people");

    private static final int FEW = 24;

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
        return words.isEmpty() ? "" : "(?:" + alternatives(new TreeSet<>(words)) + ")";
    }

    /**
     * The matcher tries alternatives one after another; told which half the next character is in, it tries a few of two hundred. It
     * clears something for each group before each attempt, so a few words are better tried one by one than sorted further.
     */
    private static String alternatives(SortedSet<String> words) {
        if (words.size() <= FEW) {
            return words.reversed().stream().map(Lexicon::literal).collect(Collectors.joining("|"));
        }
        if (words.first().isEmpty()) {
            return alternatives(words.tailSet("\0")) + "|";
        }
        char first = words.first().charAt(0);
        if (first == words.last().charAt(0)) {
            return literal(first) + "(?:" + alternatives(words.stream().map(word -> word.substring(1)).collect(Collectors.toCollection(TreeSet::new))) + ")";
        }
        String middle = middle(words);
        return within(words.headSet(middle)) + "|" + within(words.tailSet(middle));
    }

    /** What the second half begins with: the first character that opens a word in the middle or behind it, or before if none does. */
    private static String middle(SortedSet<String> words) {
        List<Character> openings = words.stream().map(word -> word.charAt(0)).toList();
        char half = openings.get(openings.size() / 2);
        return String.valueOf(half > openings.getFirst() ? half : openings.stream().filter(c -> c > half).findFirst().orElseThrow());
    }

    private static String within(SortedSet<String> words) {
        return "(?=[" + literal(words.first().charAt(0)) + "-" + literal(words.last().charAt(0)) + "])(?:" + alternatives(words) + ")";
    }

    private static String literal(String word) {
        return word.chars().mapToObj(c -> literal((char) c)).collect(Collectors.joining());
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
    }
}
