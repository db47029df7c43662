package org.minqing.triage.reply;

import java.util.HashSet;
import java.util.Set;

/** What a text speaks of, as pairs of neighbouring characters without those that only join words. */
final class Topics {

    private static final String JOINING = "的了是在和与及或也都就还又把被将给对于从到向为以而且但请您你我他她它们这那有无不没会能可要想希望问什么怎么如何吗呢吧啊谢好";

    private Topics() {}

    static Set<String> of(String text) {
        Set<String> pairs = new HashSet<>();
        String alike = text.replace('缴', '交').replace('帐', '账');
        for (int i = 0; i + 1 < alike.length(); i++) {
            if (says(alike.charAt(i)) && says(alike.charAt(i + 1))) {
                pairs.add(alike.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static boolean says(char c) {
        return Character.isIdeographic(c) && JOINING.indexOf(c) < 0;
    }

    /** How much of the shorter text's characters stand in the other, 0 to 1. */
    static double overlap(String one, String other) {
        Set<Integer> a = characters(one);
        Set<Integer> b = characters(other);
        int shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        return shorter == 0 ? 0 : (double) a.size() / shorter;
    }

    private static Set<Integer> characters(String text) {
        Set<Integer> characters = new HashSet<>();
        text.codePoints().filter(Character::isIdeographic).forEach(characters::add);
        return characters;
    }

    static int shared(Set<String> topics, String text) {
        Set<String> other = of(text);
        other.retainAll(topics);
        return other.size();
    }
}
