package org.minqing.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words by their sound: those of the dictionary that comes with the program and the names of the region. Never a word because
 * some case holds it, so no proposal can tell of a case.
 */
@Component
final class Vocabulary {

    private static final int LONGEST = 4;
    private static final int OF_A_SOUND = 6;

    /** A character alone has so many homophones that one of them says little. */
    private static final int ALONE = 3;

    private @Nullable Map<String, List<String>> bySound;

    /**
     * What a chunk may have meant, place by place: the words that sound like it there, the commonest first. Empty if nothing else
     * sounds like it.
     */
    List<List<String>> meant(String chunk, Collection<String> names) {
        List<Analysis.Piece> pieces = Analysis.runs(chunk).stream().flatMap(List::stream).toList();
        Optional<List<String>> typed = Sounds.syllables(chunk);
        if (typed.isPresent()) {
            return written(typed.get(), names);
        }
        if (!pieces.isEmpty() && pieces.stream().allMatch(Analysis.Piece::chinese)) {
            return written(pieces.stream().map(Analysis.Piece::sound).toList(), names);
        }
        return nearly(chunk, names);
    }

    /** Letters that are no pinyin, with two neighbours exchanged or one left out. */
    private List<List<String>> nearly(String chunk, Collection<String> names) {
        if (chunk.length() < 4 || chunk.length() > 24 || !chunk.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return List.of();
        }
        List<List<String>> best = List.of();
        for (int i = 0; i < chunk.length(); i++) {
            String end = chunk.substring(i + 1);
            best = fewer(best, Sounds.syllables(chunk.substring(0, i) + end).map(cut -> written(cut, names)));
            if (!end.isEmpty()) {
                String turned = chunk.substring(0, i) + end.charAt(0) + chunk.charAt(i) + end.substring(1);
                best = fewer(best, Sounds.syllables(turned).map(cut -> written(cut, names)));
            }
        }
        return best;
    }

    private static List<List<String>> fewer(List<List<String>> best, Optional<List<List<String>>> other) {
        return other.filter(words -> !words.isEmpty() && (best.isEmpty() || words.size() < best.size())).orElse(best);
    }

    /** The sounds written in as few words as can be, not one character after the other; a name of the region before all. */
    private List<List<String>> written(List<String> sounds, Collection<String> names) {
        String whole = String.join("'", sounds);
        List<String> named = names.stream().filter(name -> sound(name).equals(whole)).toList();
        return named.isEmpty() ? spelled(sounds) : List.of(named);
    }

    private List<List<String>> spelled(List<String> sounds) {
        int[] from = new int[sounds.size() + 1];
        int[] cheapest = new int[sounds.size() + 1];
        Arrays.fill(cheapest, 1, cheapest.length, Integer.MAX_VALUE);
        for (int end = 1; end <= sounds.size(); end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                int cost = end - start == 1 ? ALONE : 1;
                if (cheapest[start] < Integer.MAX_VALUE && cheapest[start] + cost < cheapest[end]
                        && !of(sounds, start, end).isEmpty()) {
                    cheapest[end] = cheapest[start] + cost;
                    from[end] = start;
                }
            }
        }
        List<List<String>> words = new ArrayList<>();
        if (cheapest[sounds.size()] < ALONE * sounds.size()) {
            for (int end = sounds.size(); end > 0; end = from[end]) {
                words.addFirst(of(sounds, from[end], end));
            }
        }
        return words;
    }

    private List<String> of(List<String> sounds, int start, int end) {
        return words().getOrDefault(String.join("'", sounds.subList(start, end)), List.of());
    }

    /** Reads the dictionary, so that nobody who searches waits for it. */
    void prepare() {
        words();
    }

    private static String sound(String word) {
        return Analysis.runs(word).stream().flatMap(List::stream).map(Analysis.Piece::sound).collect(Collectors.joining("'"));
    }

    private synchronized Map<String, List<String>> words() {
        Map<String, List<String>> known = bySound;
        if (known == null) {
            known = read();
            bySound = known;
        }
        return known;
    }

    private record Common(String word, int often) {}

    private static Map<String, List<String>> read() {
        Map<String, List<Common>> all = new HashMap<>();
        DictionaryWords.forEach(LONGEST, (word, often) -> {
            if (word.codePoints().allMatch(Character::isIdeographic)) {
                all.computeIfAbsent(sound(word), any -> new ArrayList<>(1)).add(new Common(word, often));
            }
        });
        Map<String, List<String>> words = new HashMap<>();
        all.forEach((sound, homophones) -> words.put(sound, homophones.stream()
                .sorted(Comparator.comparingInt(Common::often).reversed())
                .limit(OF_A_SOUND)
                .map(Common::word)
                .toList()));
        return words;
    }
}
