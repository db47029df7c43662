package org.minqing.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The dictionary's page: words of one kind or of all, those with the searched characters only.
 *
 * @param kind    empty: all; so too where no word of that kind was found
 * @param query   empty: none is searched
 * @param found   of every kind
 * @param staying taken back, but still among the names of the installation
 */
public record LearnedList(String kind, String query, List<LearnedWord> found, Set<UUID> staying) {

    public LearnedList {
        String wanted = kind;
        kind = found.stream().anyMatch(word -> word.kind().name().equals(wanted)) ? kind : "";
    }

    static boolean holds(LearnedWord word, String query) {
        return word.word().contains(query) || word.meaning().contains(query);
    }

    public boolean filtered() {
        return !query.isEmpty();
    }

    public List<LearnedWord> words() {
        return found.stream().filter(word -> kind.isEmpty() || word.kind().name().equals(kind)).toList();
    }

    /** Those of which words were found. */
    public List<String> kinds() {
        return Arrays.stream(LearnedWord.Kind.values()).map(Enum::name).filter(counts()::containsKey).toList();
    }

    public Map<String, Long> counts() {
        return found.stream().collect(Collectors.groupingBy(word -> word.kind().name(), Collectors.counting()));
    }

    public String address(String which) {
        return "/learned?kind=" + which + (filtered() ? "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) : "");
    }
}
