package org.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dictionaries of the field: plain word lists in {@code words/*.txt}, blank-separated, # begins a remark. */
final class Lexicon {

    static final Set<String> SURNAMES = words("surnames");
    static final Set<String> PEOPLE = words("kinds_people");

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
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
