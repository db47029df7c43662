package org.minqing.place;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minqing.place.Match.Why;

/**
 * Which known name a written name means. Tolerant of what offices really write (the area before the name, 区 before a
 * bureau, short forms, spaces, full-width letters, traditional characters), the same on every run, and able to say why.
 *
 * @param areas names that may stand before another name without changing it: 滨澜开发区, 开发区, 区, 市
 */
public record Names(Set<String> areas) {

    private static final int LEAST = 50;

    /** Words that stand before a department's name in nearly every zone. */
    private static final Set<String> COMMON_AREAS =
            Set.of("开发区", "经开区", "高新区", "新区", "管委会", "区", "县", "市", "镇");

    /** Endings that say only what sort of thing it is; a match needs more than these. */
    private static final List<String> ENDINGS = List.of(
            "党工委", "办事处", "委员会", "管理局", "有限公司", "公司", "中心", "大队", "支队", "分局", "局", "办", "委", "部", "所", "站",
            "社区", "街道", "小区", "村", "镇", "乡");

    public Names {
        areas = Set.copyOf(areas);
    }

    /** The matches of {@code written} among {@code known}, best first, at most {@code limit}. */
    public <T> List<Match<T>> among(
            Collection<T> known, Function<T, List<String>> namesOf, Query written) {
        var found = new ArrayList<Match<T>>();
        for (T candidate : known) {
            best(candidate, namesOf.apply(candidate), written.words()).ifPresent(found::add);
        }
        found.sort(Comparator.<Match<T>>comparingInt(Match::score).reversed());
        return found.stream().limit(written.limit()).toList();
    }

    /** A name as somebody wrote it, and how many matches are wanted. */
    public record Query(String words, int limit) {}

    private <T> Optional<Match<T>> best(T candidate, List<String> names, String written) {
        Optional<Match<T>> best = Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            var next = compare(candidate, names.get(i), written, i == 0);
            if (next.isPresent() && (best.isEmpty() || next.get().score() > best.get().score())) {
                best = next;
            }
        }
        return best;
    }

    private <T> Optional<Match<T>> compare(T candidate, String name, String written, boolean official) {
        String a = plain(name);
        String b = plain(written);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (a.equals(b)) {
            return Optional.of(new Match<>(candidate, official ? 100 : 98, official ? Why.SAME_NAME : Why.ALIAS, name));
        }
        if (simplified(a).equals(simplified(b))) {
            return Optional.of(new Match<>(candidate, 97, Why.OTHER_SCRIPT, name));
        }
        String aCore = withoutArea(simplified(a));
        String bCore = withoutArea(simplified(b));
        if (aCore.equals(bCore)) {
            return Optional.of(new Match<>(candidate, 95, Why.WITHOUT_AREA, name));
        }
        int score = abbreviation(aCore, bCore);
        if (score > 0) {
            return Optional.of(new Match<>(candidate, score, Why.ABBREVIATION, name));
        }
        score = part(aCore, bCore);
        if (score > 0) {
            return Optional.of(new Match<>(candidate, score, Why.PART, name));
        }
        score = similarity(aCore, bCore);
        return score >= LEAST ? Optional.of(new Match<>(candidate, score, Why.SIMILAR, name)) : Optional.empty();
    }

    /** NFKC, lower case, without spaces and punctuation. */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}\\p{P}]", "");
    }

    /** 農水局 → 农水局, character by character, so that offsets stay. */
    public static String simplified(String words) {
        char[] chars = words.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.isSurrogate(chars[i]) ? chars[i] : CharTable.convert(chars[i]);
        }
        return new String(chars);
    }

    private String withoutArea(String name) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String area : areasLongestFirst()) {
                if (rest.startsWith(area) && rest.length() - area.length() >= 2 && !endings(rest.substring(area.length()))) {
                    rest = rest.substring(area.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    private List<String> areasLongestFirst() {
        var all = new HashSet<>(COMMON_AREAS);
        areas.forEach(a -> all.add(simplified(plain(a))));
        return all.stream()
                .filter(a -> !a.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean endings(String word) {
        return ENDINGS.contains(word);
    }

    /** 社发局 ⊂ 社会发展局: every character in order, the same first and last; longer short forms are surer. */
    private static int abbreviation(String a, String b) {
        String full = a.length() >= b.length() ? a : b;
        String brief = a.length() >= b.length() ? b : a;
        if (brief.length() < 3 || full.length() < brief.length() + 2 || full.length() > brief.length() * 3) {
            return 0;
        }
        if (full.charAt(0) != brief.charAt(0) || full.charAt(full.length() - 1) != brief.charAt(brief.length() - 1)) {
            return 0;
        }
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at < brief.length() || full.startsWith(brief) || full.endsWith(brief) ? 0 : 90;
    }

    private static int part(String a, String b) {
        String full = a.length() >= b.length() ? a : b;
        String brief = a.length() >= b.length() ? b : a;
        String core = withoutEnding(brief);
        if (core.length() < 2 || !full.contains(core)) {
            return 0;
        }
        boolean whole = full.contains(brief);
        return Math.min(88, (whole ? 70 : 50) + 18 * core.length() / full.length());
    }

    private static String withoutEnding(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** Dice coefficient of character pairs without the ending, 0–69; 60 for one wrong character in four or more. */
    private static int similarity(String a, String b) {
        if (a.length() == b.length() && a.length() >= 4 && different(a, b) == 1) {
            return 60;
        }
        Set<String> left = pairs(withoutEnding(a));
        Set<String> right = pairs(withoutEnding(b));
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(left);
        common.retainAll(right);
        return 69 * 2 * common.size() / (left.size() + right.size());
    }

    private static int different(String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different;
    }

    private static Set<String> pairs(String word) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
