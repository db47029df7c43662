package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place, a unit or a kind of people that a report names, whether or not it belongs in the record.
 *
 * @param mentions where it is named, in order
 */
record NamedCandidate(NamedKind kind, String name, List<Part> mentions) {

    /** No report names more; a text that does is read no slower for it. */
    private static final int MOST = 300;
    /** 物业负责人, 企业家代表: kinds no list of words ends. */
    private static final Expression SPEAK_FOR_OTHERS = Expression.of("(?:代表|负责人|经理|民警|干部|委员|成员|业委会|物业)(?=[、,。;:和与及等参])");
    /** 四名县人大代表: some of them, no kind. */
    private static final Expression COUNTED = Expression.of("^(?:\\d+|[一二三四五六七八九十两几多数]+)[余多]?[名位个]");
    private static final String JOINS = "与和及同跟对向由请让等";
    private static final int LONGEST_KIND = 8;
    private static final String MARKS = "、,。;:!?“”()";
    /** Behind these a unit may begin. */
    private static final Set<String> BEFORE_UNITS = Set.of("由", "向", "与", "和", "让", "请", "被", "联合", "联系", "协调", "会同", "组织", "召集", "转交", "督促", "责成", "来自", "陪同", "带领", "接到");

    private static final Characters MAY_STAND_BEFORE_UNITS = Characters.of(BEFORE_UNITS.stream().mapToInt(word -> word.charAt(word.length() - 1)));
    private static final Map<Character, List<String>> KINDS = Lexicon.words("kinds_people").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
    private static final Characters KINDS_BEGIN = Characters.of(KINDS.keySet().stream().mapToInt(Character::charValue));

    /** All of a report, those of a kind in the order in which they are first named. */
    static List<NamedCandidate> of(Article article, PlaceNames placeNames) {
        var found = new LinkedHashMap<String, NamedCandidate>();
        article.headlines().forEach(line -> read(line, placeNames, found));
        article.body().forEach(paragraph -> read(paragraph, placeNames, found));
        return List.copyOf(found.values());
    }

    private static void read(Part paragraph, PlaceNames placeNames, Map<String, NamedCandidate> found) {
        placeNames.in(paragraph).forEach(place -> add(NamedKind.PLACE, place, found));
        units(paragraph).forEach(unit -> add(NamedKind.UNIT, unit, found));
        people(paragraph).forEach(people -> add(NamedKind.ATTENDEE, people, found));
    }

    private static void add(NamedKind kind, Part mention, Map<String, NamedCandidate> found) {
        String key = kind + mention.toString();
        if (found.containsKey(key) || found.size() < MOST) {
            found.computeIfAbsent(key, k -> new NamedCandidate(kind, mention.toString(), new ArrayList<>())).mentions().add(mention);
        }
    }

    private static List<Part> units(Part paragraph) {
        var out = new ArrayList<Part>();
        int done = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if (i >= done && unitMayBegin(paragraph, i)) {
                List<Part> opening = UnitNames.opening(paragraph.sub(i));
                opening.stream().filter(unit -> !unit.has("[与各]")).forEach(out::add);
                done = opening.isEmpty() ? done : opening.getLast().to() - paragraph.from();
            }
        }
        return out;
    }

    private static boolean unitMayBegin(Part paragraph, int at) {
        if (at == 0) {
            return true;
        }
        char before = paragraph.charAt(at - 1);
        return MARKS.indexOf(before) >= 0
                || MAY_STAND_BEFORE_UNITS.has(before) && (BEFORE_UNITS.contains(String.valueOf(before)) || at > 1 && BEFORE_UNITS.contains(paragraph.sub(at - 2, at).toString()));
    }

    private static List<Part> people(Part paragraph) {
        var out = new ArrayList<Part>();
        Search others = paragraph.matcher(SPEAK_FOR_OTHERS);
        while (others.find()) {
            int from = others.start();
            while (from > 0 && Character.UnicodeScript.of(paragraph.charAt(from - 1)) == Character.UnicodeScript.HAN && JOINS.indexOf(paragraph.charAt(from - 1)) < 0 && others.start() - from <= LONGEST_KIND) {
                from--;
            }
            if (from > 0 && paragraph.charAt(from) == '会' && paragraph.charAt(from - 1) == '与') {
                from++;
            }
            Part kind = paragraph.sub(from, others.end());
            if (from < others.start() && others.start() - from <= LONGEST_KIND && !kind.has(COUNTED)) {
                out.add(kind);
            }
        }
        for (int i = 0; i < paragraph.length(); i++) {
            int end = kind(paragraph, i);
            if (end > 0) {
                out.add(paragraph.sub(i, end));
                i = end - 1;
            }
        }
        return out;
    }

    /** Where the kind of people ends that begins there, 居民 or 居民代表; 0 if none does. */
    private static int kind(Part paragraph, int at) {
        if (!KINDS_BEGIN.has(paragraph.charAt(at))) {
            return 0;
        }
        for (String word : KINDS.getOrDefault(paragraph.charAt(at), List.of())) {
            if (paragraph.text().norm().startsWith(word, paragraph.from() + at) && at + word.length() <= paragraph.length()) {
                int end = at + word.length();
                return paragraph.sub(end).startsWith("代表") ? end + 2 : end;
            }
        }
        return 0;
    }
}
