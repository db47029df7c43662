package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the field, looked up in running text faster than an expression of them all. */
final class Dictionary {

    /** By the first character, the longest first. */
    private final Map<Character, List<String>> words;
    private final Openings.Sign begin;

    private Dictionary(Map<Character, List<String>> words) {
        this.words = words;
        this.begin = begin(words);
    }

    /** @param lists names of lists of {@link Lexicon} */
    static Dictionary of(String... lists) {
        return new Dictionary(Stream.of(lists)
                .flatMap(list -> Lexicon.words(list).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(word -> word.charAt(0))));
    }

    private static Openings.Sign begin(Map<Character, List<String>> words) {
        Pairs pairs = Pairs.NONE;
        Characters singles = Characters.NONE;
        for (List<String> each : words.values()) {
            Characters first = Characters.of(each.getFirst().charAt(0));
            pairs = pairs.or(table -> table.add(first, Characters.of(each.stream().filter(word -> word.length() > 1).mapToInt(word -> word.charAt(1)))));
            singles = each.getLast().length() == 1 ? singles.or(first) : singles;
        }
        return new Openings.Sign(Characters.of(words.keySet().stream().mapToInt(Character::charValue)), singles, pairs.table(), 0, 0);
    }

    /** In order; of two words that share characters the one that begins first, of two that begin together the longer. */
    List<Part> in(Part text) {
        var out = new ArrayList<Part>();
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            if (end > i) {
                out.add(text.sub(i, end));
                i = end - 1;
            }
        }
        return out;
    }

    /** Where the longest word ends that begins there; that place if none does. */
    int end(Part text, int at) {
        if (!begin.at(text.text().norm(), text.from() + at, text.to())) {
            return at;
        }
        for (String word : words.getOrDefault(text.charAt(at), List.of())) {
            if (at + word.length() <= text.length() && text.text().norm().startsWith(word, text.from() + at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
