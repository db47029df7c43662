package org.minqing.search;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pinyin as people type it: cut into syllables, and the same for those that many do not tell apart. */
final class Sounds {

    private static final Set<String> SYLLABLES = Arrays.stream(Pinyin.values())
            .filter(sound -> sound != Pinyin.none5)
            .map(Pinyin::getPinyinWithoutTone)
            .filter(syllable -> syllable.chars().allMatch(c -> c >= 'a' && c <= 'z'))
            .filter(syllable -> syllable.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = SYLLABLES.stream().mapToInt(String::length).max().orElse(6);

    private Sounds() {}

    /** zh, ch, sh as z, c, s; ang, eng, ing as an, en, in: many of those who type, and many who write down what was said, mix them up. */
    static String alike(String syllable) {
        String begun = syllable.length() > 2 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0
                ? syllable.charAt(0) + syllable.substring(2) : syllable;
        return begun.endsWith("ng") && !begun.endsWith("ong") ? begun.substring(0, begun.length() - 1) : begun;
    }

    /** The fewest syllables that make up the letters, each as {@link #alike}; empty if they are no pinyin. */
    static Optional<List<String>> syllables(String letters) {
        int[] fewest = new int[letters.length() + 1];
        int[] from = new int[letters.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, Integer.MAX_VALUE);
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (fewest[start] < Integer.MAX_VALUE && fewest[start] + 1 < fewest[end]
                        && SYLLABLES.contains(letters.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (letters.isEmpty() || fewest[letters.length()] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        List<String> syllables = new ArrayList<>();
        for (int end = letters.length(); end > 0; end = from[end]) {
            syllables.addFirst(alike(letters.substring(from[end], end)));
        }
        return Optional.of(syllables);
    }
}
