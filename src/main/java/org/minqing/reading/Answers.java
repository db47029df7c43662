package org.minqing.reading;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minqing.place.Names;

/**
 * Which concerns a promise answers. One that counts them (第2项由物业…) answers those; a general one (对此，相关部门表示…) answers all concerns before it in its report; one of a
 * named unit those before it that speak of the same thing, else the one just before it where that alone was raised since the
 * promise before; else a person has to say.
 */
final class Answers {

    private static final Pattern GENERAL = Pattern.compile(
            "^$|相关|有关|各|参会|与会|到会|责任|在场|随行|^部门|^单位|大家|开发区$|管委会$");

    private static final Pattern FIGURES = Pattern.compile("\\d+|[零〇一二三四五六七八九十百]+(?=[号栋幢座楼单元层期路])");

    private static final int COMMON_PAIRS = 2;

    private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    /** 第2项, 第一、三个问题; its numbers are the first group. */
    private static final Pattern COUNTED = Pattern.compile("第(" + NUMBER + "(?:[、和,，]第?" + NUMBER + ")*)(?:项|条|点|件|个)(?:问题|诉求|意见|建议)?");
    private static final String DIGITS = "零一二三四五六七八九";

    private Answers() {}

    /** @param by whose it is, as written; @param text it stands in */
    record Promise(Entry entry, String by, String text) {

        /** What stands before it in its clause, and the promise itself. */
        private String clause() {
            int end = Math.min(entry.end(), text.length());
            int from = Math.min(entry.start(), end);
            while (from > 0 && "。；;：:\n".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            return text.substring(from, end);
        }
    }

    static List<Entry> of(Promise promise, List<Entry> concerns, List<Entry> promises) {
        List<Entry> before = concerns.stream().filter(c -> c.start() < promise.entry().start()).toList();
        List<Entry> counted = counted(promise.clause(), before);
        if (!counted.isEmpty()) {
            return counted;
        }
        if (before.isEmpty() || general(promise.by())) {
            return before;
        }
        List<Entry> alike = before.stream()
                .filter(c -> common(c.text(), promise.entry().text()) >= COMMON_PAIRS)
                .toList();
        return alike.isEmpty() ? raisedSince(promise.entry(), before, promises) : alike;
    }

    private static List<Entry> counted(String clause, List<Entry> concerns) {
        return COUNTED.matcher(clause).results()
                .filter(found -> found.start() == 0)
                .flatMap(found -> Pattern.compile(NUMBER).matcher(found.group(1)).results())
                .map(number -> number(number.group()))
                .filter(n -> n > 0 && n <= concerns.size())
                .map(n -> concerns.get(n - 1))
                .toList();
    }

    private static int number(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return Integer.parseInt(said);
        }
        int ten = said.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(said);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(said.charAt(0));
        return 10 * tens + (ten == said.length() - 1 ? 0 : DIGITS.indexOf(said.charAt(said.length() - 1)));
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
