package org.minqing.reading;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minqing.place.Names;

/**
 * Which concerns a promise answers. A general one (对此，相关部门表示…) answers all concerns before it in its report; one of a
 * named unit those before it that speak of the same thing, else the one just before it where that alone was raised since the
 * promise before; else a person has to say.
 */
final class Answers {

    private static final Pattern GENERAL = Pattern.compile(
            "^$|相关|有关|各|参会|与会|到会|责任|在场|随行|^部门|^单位|大家|开发区$|管委会$");

    private static final Pattern FIGURES = Pattern.compile("\\d+|[零〇一二三四五六七八九十百]+(?=[号栋幢座楼单元层期路])");

    private static final int COMMON_PAIRS = 2;

    private Answers() {}

    static List<Entry> of(Entry promise, String by, List<Entry> concerns, List<Entry> promises) {
        List<Entry> before = concerns.stream().filter(c -> c.start() < promise.start()).toList();
        if (before.isEmpty() || general(by)) {
            return before;
        }
        List<Entry> alike = before.stream()
                .filter(c -> common(c.text(), promise.text()) >= COMMON_PAIRS)
                .toList();
        return alike.isEmpty() ? raisedSince(promise, before, promises) : alike;
    }

    private static List<Entry> raisedSince(Entry promise, List<Entry> before, List<Entry> promises) {
        int since = promises.stream().mapToInt(Entry::start).filter(start -> start < promise.start()).max().orElse(-1);
        List<Entry> fresh = before.stream().filter(concern -> concern.start() > since).toList();
        return fresh.size() == 1 ? fresh : List.of();
    }

    static boolean general(String by) {
        return GENERAL.matcher(by).find();
    }

    private static int common(String a, String b) {
        Set<String> both = pairs(a);
        both.retainAll(pairs(b));
        return both.size();
    }

    /** Its numbers in order: what is said of house 3 is not said of house 5. */
    static List<String> figures(String text) {
        return FIGURES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).results().map(MatchResult::group).toList();
    }

    /** Likeness of two texts, 0..1: shared pairs of characters (Dice). */
    static double likeness(String a, String b) {
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        double sum = left.size() + right.size();
        left.retainAll(right);
        return 2 * left.size() / sum;
    }

    private static Set<String> pairs(String text) {
        String plain = Names.simplified(text).replaceAll("[\\s\\p{P}]+", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
