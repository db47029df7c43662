package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds officials: posts followed by a name, one name after another under one post, or a name with its post in brackets. */
final class People {

    private static final int MOST = 300;
    private static final String NO_POST = "(?!会|联络|联系|工作|之家|履职|接待|活动|建议|议案|员会|小组|办公室|班子|干部|负责|们)";
    /** 区政协委员、设计师: beside his seat, what he does. */
    private static final String OCCUPATION = "(?:" + Lexicon.anyOf("occupations") + ")(?<=(?:人大代表|政协委员|党代表|第一书记|[,。;:](?:代表|委员))、\\p{IsHan}{2,14})";
    private static final Expression POST = Expression.of("(?:" + Titles.POST + "|" + OCCUPATION + ")" + NO_POST);
    private static final Expression NAME_THEN_POST = Expression.of(
            "(?<![\\p{IsHan}·])([\\p{IsHan}·]{2,10})[(]([^()]{2,40})[)]");

    private static final Expression CALLED = Expression.of(
            "(?<!\\p{IsHan})(?:随后|会后|期间|当天|同时|\\p{IsHan}{2,6}[区县市镇乡局])?(\\p{IsHan}{2,3})((?:副)?(?:书记|主席|主任|市长|县长|区长|州长|旗长|镇长|乡长|局长|部长)|(?:人大)?代表)(?=来到|参加|带|率|接待|接访|主持|出席|走|深入|强调|指出|要求|表示|边|认真|现场|听取|对|与|在|到|一行|就|组织|通过|说|[、和]\\p{IsHan}{2,3}(?:人大)?代表)");

    /** 、陶亚民带领部分常委: a post behind what he does is another's. */
    private static final Expression ACTS_NEXT = Expression.of("带领|率|陪同|参加|出席|一同|一起|一道|一行|来到|深入|走访|调研|主持");

    private static final Expression DEPUTY_SPEAKS = Expression.of("(?<=^|[,。;、的])(?:(代表|委员)\\p{IsHan}{2,3}(?=建议|提出|认为|希望|说|呼吁|接待|召集|到|走访|看了|随|领衔)|\\p{IsHan}{2,3}((?:代表|委员))(?=建议|提出|认为|希望|说|呼吁))");
    /** 家长代表 is nobody's name. */
    private static final Set<String> KINDS = Lexicon.words("kinds_people");
    private static final Expression IN_BRACKETS = Expression.of("[(](\\p{IsHan}{2,6})[)]$");
    private static final Expression NO_POST_OF_ITS_OWN = Expression.of("(?:领导|专家|画家|作家|书法家|艺术家)$");
    private static final Expression WHOLE_POST = Expression.of("^" + Titles.POST + "$");

    private final Names names;
    private final Expression post;
    private final Map<Part, List<Person>> read = new HashMap<>();

    /** @param titles posts known here beside those of the field */
    People(Names names, Set<String> titles) {
        this.names = names;
        this.post = titles.isEmpty() ? POST : Expression.of("(?:" + Lexicon.anyOf(titles) + "|" + Titles.POST + "|" + OCCUPATION + ")" + NO_POST);
    }

    /** In the order of the text. */
    List<Person> in(Part sentence) {
        return read.computeIfAbsent(sentence, this::read);
    }

    private List<Person> read(Part sentence) {
        var out = new ArrayList<Person>();
        Search m = sentence.matcher(post);
        String words = sentence.toString();
        int end = 0;
        while (m.find() && out.size() < MOST) {
            int at = m.end();
            if (at <= end || sentence.encloses(sentence.from() + m.start()) || at < words.length() && "、兼".indexOf(words.charAt(at)) >= 0) {
                continue;
            }
            int gap = at < words.length() && words.charAt(at) == ' ' ? 1 : 0;
            int length = names.length(words.substring(at + gap, Math.min(words.length(), at + gap + 30)), true);
            if (length == 0) {
                continue;
            }
            List<Part> titles = titles(sentence, end, at);
            if (titles.isEmpty()) {
                continue;
            }
            Part name = sentence.sub(at + gap, at + gap + length);
            out.add(new Person(name, posts(titles), titles.getFirst().upTo(name)));
            end = at + gap + length;
            end = others(sentence, end, titles, out);
        }
        called(sentence, out);
        deputies(sentence, out);
        if (sentence.contains("(")) {
            bracketed(sentence).stream().filter(person -> person.titles().stream().allMatch(this::endsWithPost) && out.stream().noneMatch(one -> one.mention().overlaps(person.mention()))).forEach(out::add);
            out.sort(Comparator.comparingInt(person -> person.mention().from()));
        }
        return out;
    }

    /** 吴志国副主席: the post behind the name. */
    private void called(Part sentence, List<Person> out) {
        Search m = sentence.matcher(CALLED);
        while (m.find() && out.size() < MOST) {
            Part name = sentence.sub(m.start(1), m.end(1));
            boolean known = out.stream().anyMatch(one -> one.mention().overlaps(name));
            if (!known && !KINDS.contains(name.toString()) && !sentence.encloses(name.from()) && !name.has("[党支部委总村镇乡社街居局办县区市州厅省会人]|副$") && Lexicon.SURNAMES.contains(name.sub(0, 1).toString())
                    && names.length(name.toString(), true) == name.length()) {
                out.add(new Person(name, List.of(sentence.sub(m.start(2), m.end(2))), sentence.sub(m.start(1), m.end(2))));
            }
        }
    }

    /** 代表许知远建议, 县中医院的尚晓云委员提出 */
    private void deputies(Part sentence, List<Person> out) {
        Search m = sentence.matcher(DEPUTY_SPEAKS);
        while (m.find() && out.size() < MOST) {
            int before = m.start(1) >= 0 ? 1 : 2;
            Part post = sentence.sub(m.start(before), m.end(before));
            Part name = before == 1 ? sentence.sub(m.end(1), m.end()) : sentence.sub(m.start(), m.start(2));
            boolean known = out.stream().anyMatch(one -> one.mention().overlaps(name));
            if (!known && !KINDS.contains(name.toString()) && !sentence.encloses(name.from()) && Lexicon.SURNAMES.contains(name.sub(0, 1).toString()) && names.length(name.toString(), true) == name.length()) {
                out.add(new Person(name, List.of(post), sentence.sub(m.start(), m.end())));
            }
        }
    }

    /** Names with posts in brackets, as forms write them. */
    List<Person> bracketed(Part line) {
        var out = new ArrayList<Person>();
        Search m = line.matcher(NAME_THEN_POST);
        while (m.find() && out.size() < MOST) {
            Part name = line.sub(m.start(1), m.end(1));
            if (names.length(name.toString(), true) == name.length()) {
                out.add(new Person(name, Titles.list(line.sub(m.start(2), m.end(2))), line.sub(m.start(), m.end())));
            }
        }
        return out;
    }

    /** 县政协委员单远帆、解冰、查晓棠: the names after the first hold the same post. */
    private int others(Part sentence, int from, List<Part> titles, List<Person> out) {
        String words = sentence.toString();
        int end = from;
        while (end < words.length() && "、和".indexOf(words.charAt(end)) >= 0 && out.size() < MOST) {
            String rest = words.substring(end + 1, Math.min(words.length(), end + 31));
            int length = names.length(rest, false);
            String after = length == 0 ? "" : rest.substring(length);
            if (length == 0 || length == 3 && "局站所课处科办厅".indexOf(rest.charAt(2)) >= 0 || !ACTS_NEXT.matcher(after).lookingAt() && post.matcher(rest.split("[、,。;]", 2)[0]).find()) {
                return end;
            }
            Part name = sentence.sub(end + 1, end + 1 + length);
            out.add(new Person(name, posts(titles), name));
            end += 1 + length;
        }
        return end;
    }

    /** 区领导 and 水利专家 tell no post; 镇长(团长) are two, 副县长(援藏) is one. */
    private static List<Part> posts(List<Part> titles) {
        return titles.stream().filter(title -> !title.has(NO_POST_OF_ITS_OWN)).flatMap(title -> bracketsApart(title).stream()).map(Titles::withoutArea).toList();
    }

    private static List<Part> bracketsApart(Part title) {
        Search m = title.matcher(IN_BRACKETS);
        if (!m.find()) {
            return List.of(title);
        }
        Part within = title.sub(m.start(1), m.end(1));
        return within.has(WHOLE_POST) ? List.of(title.sub(0, m.start()), within) : List.of(title.sub(0, m.start()));
    }

    /** The post that ends at {@code at} and those chained before it by 、. */
    private List<Part> titles(Part sentence, int from, int at) {
        var out = new ArrayList<Part>();
        int end = at;
        while (true) {
            Part title = Titles.endingAt(sentence.sub(from, end));
            if (title.isEmpty() || !Titles.plausible(title)) {
                break;
            }
            out.addFirst(title);
            int start = title.from() - sentence.from();
            boolean chained = start > from && "、兼".indexOf(sentence.charAt(start - 1)) >= 0;
            if (!chained || !endsWithPost(sentence.sub(from, start - 1))) {
                break;
            }
            end = start - 1;
        }
        return out;
    }

    private boolean endsWithPost(Part words) {
        Part tail = words.sub(Math.max(0, words.length() - 12));
        Search m = tail.matcher(post);
        boolean ends = false;
        while (m.find()) {
            ends = m.end() == tail.length();
        }
        return ends;
    }
}
