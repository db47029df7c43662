package org.minqing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place, a unit or a kind of people that a report names, whether or not it belongs in the record.
 *
 * @param mentions where it is named, in order
 */
record NamedCandidate(NamedKind kind, String name, List<Part> mentions) {

    /** No report names more; a text that does is read no slower for it. */
    private static final int MOST = 600;
    private static final int MOST_MENTIONS = 100;
    /** 物业负责人, 企业家代表: kinds no list of words ends. */
    private static final Expression SPEAK_FOR_OTHERS = Expression.of("(?:代表|负责人|经理|民警|干部|委员|成员|业委会|物业)(?=[、,。;:和与及等参])");
    /** 四名县人大代表: some of them, no kind. */
    private static final Expression COUNTED = Expression.of("^(?:\\d+|[一二三四五六七八九十两几多数]+)[余多]?[名位个]");
    private static final String JOINS = "与和及同跟对向由请让等";
    private static final int LONGEST_KIND = 8;

    private static final Dictionary KINDS = Dictionary.of("kinds_people");

    /** All of a report, those of a kind in the order in which they are first named. */
    static List<NamedCandidate> of(Article article, PlaceNames placeNames, UnitMentions units) {
        var found = new LinkedHashMap<String, NamedCandidate>();
        article.headlines().forEach(line -> read(line, placeNames, units, found));
        article.body().forEach(paragraph -> read(paragraph, placeNames, units, found));
        return List.copyOf(found.values());
    }

    /** By 、, somewhere. */
    boolean joinedTo(NamedCandidate other) {
        return mentions.stream().anyMatch(one -> other.mentions.stream().anyMatch(two -> joined(one, two) || joined(two, one)));
    }

    private static boolean joined(Part one, Part next) {
        return one.to() + 1 == next.from() && one.text().norm().charAt(one.to()) == '、';
    }

    /** Whether both cannot be right: one name holds the other, or they share characters. */
    boolean crosses(NamedCandidate other) {
        return name.contains(other.name) || other.name.contains(name) || mentions.stream().anyMatch(mention -> other.mentions.stream().anyMatch(mention::overlaps));
    }

    private static void read(Part paragraph, PlaceNames placeNames, UnitMentions units, Map<String, NamedCandidate> found) {
        placeNames.in(paragraph).forEach(place -> add(NamedKind.PLACE, place, found));
        placeNames.hamlets(paragraph).forEach(hamlet -> add(NamedKind.PLACE, hamlet, found));
        units.in(paragraph).forEach(unit -> add(NamedKind.UNIT, unit, found));
        people(paragraph).forEach(people -> add(NamedKind.ATTENDEE, people, found));
    }

    private static void add(NamedKind kind, Part mention, Map<String, NamedCandidate> found) {
        String key = kind + mention.toString();
        if (found.size() < MOST) {
            found.putIfAbsent(key, new NamedCandidate(kind, mention.toString(), new ArrayList<>()));
        }
        NamedCandidate candidate = found.get(key);
        if (candidate != null && candidate.mentions().size() < MOST_MENTIONS) {
            candidate.mentions().add(mention);
        }
    }

    private static List<Part> people(Part paragraph) {
        var out = new ArrayList<Part>();
        Search others = paragraph.matcher(SPEAK_FOR_OTHERS);
        while (others.find()) {
            int from = others.start();
            while (from > 0 && Characters.han(paragraph.charAt(from - 1)) && JOINS.indexOf(paragraph.charAt(from - 1)) < 0 && others.start() - from <= LONGEST_KIND) {
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
        out.addAll(kinds(paragraph));
        return out;
    }

    /** 居民, 居民代表. */
    static List<Part> kinds(Part paragraph) {
        return KINDS.in(paragraph).stream().map(kind -> paragraph.sub(kind.to() - paragraph.from()).startsWith("代表") ? paragraph.sub(kind.from() - paragraph.from(), kind.to() - paragraph.from() + 2) : kind).toList();
    }
}
