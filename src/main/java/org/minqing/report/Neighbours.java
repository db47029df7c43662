package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that are named about some words of an article. */
final class Neighbours {

    /** So many characters before the words or behind them one looks. */
    private static final int TELLER_BEFORE = 130;
    private static final int TELLER_BEHIND = 40;
    private static final int CALLED_BEFORE = 50;
    private static final int PLACE_BEFORE = 100;
    private static final int LONGEST_POST = 10;
    /** No report names more people. */
    private static final int MOST = 300;

    private static final Expression HEADS = Expression.of("(?:党委|党组|分管|主要|相关|有关|的)*(?:" + Lexicon.anyOf("unit_heads") + ")");
    private static final Dictionary POSTS = Dictionary.of("unit_heads", "posts");
    private static final Dictionary LOCAL = Dictionary.of("local_bodies");
    private static final Dictionary FIELDS = Dictionary.of("departments");
    private static final Expression SELF = Expression.of("[我咱俺]们?");
    /** Behind these begins, and with these ends, who may act in a clause. */
    private static final String OPENS_SUBJECT = ",;:。、由请让“\n对和与同会向";
    private static final String SUBJECT_ENDS = "组班商厂家业门方员们关科室院校村镇乡区心处企级部里局办所站队委会社司团协联馆场连旗县市街道政公民警部长人";
    private static final int LONGEST_SUBJECT = 10;
    /** Behind these begins, and with these ends, where something may be the matter. */
    private static final String OPENS_SPOT = ",。;:!?、“”\n在的把到从离往进给了着们过";
    private static final String SPOT_ENDS = "口道路室楼站场区房院里库门堂点上边桥园头村井前沟巷棚顶组下池厕市地间墙渠学外塘梯亭段子面部栋洞侧所舍栏街层小心坡寓期台处箱厂屋带脚店阶厅校馆线元牌滩山堤塔湾柜坝坑港位根圈后苑尾号班幢弄屯寨岗窗旁角中河江湖溪田岛铺吧社园圃闸管杆盖";
    private static final int LONGEST_SPOT = 10;
    private static final int SPOT_BEFORE = 30;
    /** 报|街道信访办: who stands behind it only hears of it. */
    private static final String NOT_CALLED = "报";
    /** What a post does not begin with, nor what stands before it. */
    private static final String STOPS = "由请让对向和与的、把给叫是在了着,。";

    private final Article article;
    private final Names names;
    private final List<Person> persons;
    /** Their names. */
    private final List<String> personNames;
    private final Set<String> officials;
    private final PlaceNames placeNames;
    private final NavigableMap<Integer, Part> paragraphs = new TreeMap<>();
    private final UnitMentions units;
    private final Map<Part, List<Neighbour>> tellers = new HashMap<>();
    private final Map<Part, List<Neighbour>> called = new HashMap<>();
    private final Map<Part, List<Neighbour>> places = new HashMap<>();

    /** @param persons all named with a post */
    Neighbours(Article article, Names names, List<Person> persons, Set<String> officials, PlaceNames placeNames, UnitMentions units) {
        this.article = article;
        this.names = names;
        this.persons = persons;
        this.personNames = persons.stream().map(person -> person.name().toString()).distinct().limit(MOST).toList();
        this.officials = officials;
        this.placeNames = placeNames;
        this.units = units;
        article.headlines().forEach(line -> paragraphs.put(line.from(), line));
        article.body().forEach(paragraph -> paragraphs.put(paragraph.from(), paragraph));
    }

    /** Who may have told the words, in the order of the text; of two that share characters the longer. */
    List<Neighbour> about(Part words) {
        return in(near(words, TELLER_BEFORE, TELLER_BEHIND), tellers, this::tellers);
    }

    /** Whom a demand may be put to, in the order of the text; some share characters. */
    List<Neighbour> called(Part words, List<Found> rules) {
        Part near = near(words, CALLED_BEFORE, 0);
        var found = new ArrayList<>(ruled(near, rules));
        found.addAll(in(near, called, this::called));
        stretches(words, OPENS_SUBJECT, SUBJECT_ENDS, LONGEST_SUBJECT).forEach(subject -> found.add(new Neighbour(Neighbour.Kind.SUBJECT, subject)));
        found.removeIf(one -> one.words().from() > 0 && NOT_CALLED.indexOf(words.text().norm().charAt(one.words().from() - 1)) >= 0);
        return once(found);
    }

    /** Where a concern may be, in the order of the text; some share characters. */
    List<Neighbour> spots(Part words, List<Found> rules) {
        Part near = near(words, PLACE_BEFORE, 0);
        var found = new ArrayList<>(ruled(near, rules));
        found.addAll(in(near, places, this::places));
        Part beside = new Part(words.text(), Math.max(near.from(), words.from() - SPOT_BEFORE), words.to());
        stretches(beside, OPENS_SPOT, SPOT_ENDS, LONGEST_SPOT).forEach(spot -> found.add(new Neighbour(Neighbour.Kind.SPOT, spot)));
        return once(found);
    }

    private static List<Neighbour> ruled(Part near, List<Found> rules) {
        return rules.stream().map(found -> near.text().part(found.span())).filter(near::holds).map(one -> new Neighbour(Neighbour.Kind.RULED, one)).toList();
    }

    /** Those of the paragraphs; each is looked through once. */
    private List<Neighbour> in(Part near, Map<Part, List<Neighbour>> known, Function<Part, List<Neighbour>> look) {
        Integer first = paragraphs.floorKey(near.from());
        var out = new ArrayList<Neighbour>();
        for (Part paragraph : paragraphs.subMap(first == null ? near.from() : first, near.to()).values()) {
            for (Neighbour one : known.computeIfAbsent(paragraph, look)) {
                if (near.holds(one.words())) {
                    out.add(one);
                }
            }
        }
        return out;
    }

    private List<Neighbour> tellers(Part line) {
        var found = new ArrayList<Neighbour>();
        persons.stream().filter(person -> line.holds(person.mention())).forEach(person -> found.add(new Neighbour(kind(person.name().toString()), person.mention())));
        for (String name : personNames) {
            everywhere(line, name).forEach(part -> found.add(new Neighbour(kind(name), part)));
        }
        units.in(line).forEach(unit -> found.add(new Neighbour(Neighbour.Kind.UNIT, withHead(unit, line))));
        for (Neighbour one : called.computeIfAbsent(line, this::called)) {
            switch (one.kind()) {
                case POST -> found.add(new Neighbour(one.kind(), widened(one.words(), line)));
                case PEOPLE -> found.add(new Neighbour(one.kind(), withName(one.words(), line)));
                case LOCAL -> found.add(one);
                default -> { }
            }
        }
        Mentions.familiar(line).forEach(name -> found.add(new Neighbour(Neighbour.Kind.FAMILIAR, name)));
        line.all(SELF).forEach(self -> found.add(new Neighbour(Neighbour.Kind.SELF, self)));
        return apart(found);
    }

    private Neighbour.Kind kind(String name) {
        return officials.contains(name) ? Neighbour.Kind.OFFICIAL : Neighbour.Kind.PERSON;
    }

    private List<Neighbour> called(Part line) {
        var found = new ArrayList<Neighbour>();
        units.in(line).forEach(unit -> found.add(new Neighbour(Neighbour.Kind.UNIT, unit)));
        POSTS.in(line).forEach(post -> found.add(new Neighbour(Neighbour.Kind.POST, post)));
        NamedCandidate.kinds(line).forEach(people -> found.add(new Neighbour(Neighbour.Kind.PEOPLE, people)));
        LOCAL.in(line).forEach(body -> found.add(new Neighbour(Neighbour.Kind.LOCAL, body)));
        for (Part field : FIELDS.in(line)) {
            Part rest = line.sub(field.to() - line.from());
            found.add(new Neighbour(Neighbour.Kind.FIELD, rest.startsWith("部门") ? field.upTo(rest.sub(0, 2)) : field));
        }
        return found;
    }

    private List<Neighbour> places(Part line) {
        return Stream.concat(placeNames.in(line).stream(), placeNames.hamlets(line).stream()).map(place -> new Neighbour(Neighbour.Kind.PLACE, place)).toList();
    }

    /** What begins behind one of the marks and ends with one of the characters. */
    private static List<Part> stretches(Part words, String opens, String ends, int longest) {
        var out = new ArrayList<Part>();
        for (int from = 0; from < words.length(); from++) {
            boolean begins = from == 0 || opens.indexOf(words.charAt(from - 1)) >= 0;
            for (int to = from + 1; begins && to <= Math.min(words.length(), from + longest) && UnitNames.ofName(words.charAt(to - 1)); to++) {
                if (to - from > 1 && ends.indexOf(words.charAt(to - 1)) >= 0) {
                    out.add(words.sub(from, to));
                }
            }
        }
        return out;
    }

    /** Each stretch of text once, with what is said of it first. */
    private static List<Neighbour> once(List<Neighbour> found) {
        Map<Part, Neighbour> out = new LinkedHashMap<>();
        found.forEach(neighbour -> out.putIfAbsent(neighbour.words(), neighbour));
        return out.values().stream().sorted(Comparator.comparingInt((Neighbour neighbour) -> neighbour.words().from()).thenComparingInt(neighbour -> neighbour.words().to())).toList();
    }

    private Part near(Part words, int before, int behind) {
        Text text = words.text();
        int from = Math.max(article.whole().from(), words.from() - before);
        int to = Math.min(article.whole().to(), words.to() + behind);
        return new Part(text, Math.min(from, words.from()), Math.max(to, words.to()));
    }

    private static List<Part> everywhere(Part near, String name) {
        var out = new ArrayList<Part>();
        String norm = near.text().norm();
        for (int at = norm.indexOf(name, near.from(), near.to()); at >= 0; at = norm.indexOf(name, at + 1, near.to())) {
            out.add(new Part(near.text(), at, at + name.length()));
        }
        return out;
    }

    /** 县住建局|局长, 县住建局|相关负责人. */
    private static Part withHead(Part unit, Part near) {
        Search head = new Part(unit.text(), unit.to(), Math.min(near.to(), unit.to() + LONGEST_POST)).matcher(HEADS);
        return head.lookingAt() ? new Part(unit.text(), unit.from(), unit.to() + head.end()) : unit;
    }

    /** 县残联|理事长, up to what cannot belong to it. */
    private static Part widened(Part post, Part near) {
        int from = post.from();
        while (from > near.from() && post.from() - from < LONGEST_POST && Characters.han(post.text().norm().charAt(from - 1)) && STOPS.indexOf(post.text().norm().charAt(from - 1)) < 0) {
            from--;
        }
        return post.from() - from < LONGEST_POST ? new Part(post.text(), from, post.to()) : post;
    }

    /** 村民|孔祥瑞. */
    private Part withName(Part people, Part near) {
        int length = names.length(new Part(people.text(), people.to(), Math.min(near.to(), people.to() + LONGEST_POST)).toString(), false);
        return length > 0 ? new Part(people.text(), people.from(), people.to() + length) : people;
    }

    /** Of two that share characters the longer. */
    private static List<Neighbour> apart(List<Neighbour> found) {
        var out = new ArrayList<Neighbour>();
        found.sort(Comparator.comparingInt((Neighbour one) -> -one.words().length()).thenComparing(Neighbour::kind).thenComparingInt(one -> one.words().from()));
        for (Neighbour neighbour : found) {
            if (out.stream().noneMatch(other -> other.words().overlaps(neighbour.words()))) {
                out.add(neighbour);
            }
        }
        out.sort(Comparator.comparingInt(neighbour -> neighbour.words().from()));
        return out;
    }
}
