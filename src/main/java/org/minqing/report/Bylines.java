package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Who wrote, photographed, edited or signed: 本报讯(记者 …), (通讯员 …), 供稿:…, … 摄. */
final class Bylines {

    static final Rule RULE = new Rule("byline", 0.93);

    private static final String ROLE = "(?:(?:本报|本网|全媒体|融媒体?|见习|实习|首席|特约|特派|驻站|新华社|南方日报|记者站)?(?:记者|通讯员|特约员|报道员|实习生)"
            + "|文、图|图、文|采写单位|校对部门|审核部门|供稿单位|文字|文/?图|图/?文|撰稿|撰文|供稿|作者|摄影报道|摄影|报道员|审核|审稿|编辑|责任编辑|责编|校对|初审|复审|终审|一审|二审|三审|签审|监审|值班编委|值班主任|总值班|编审|监制|签发"
            + "|填表人|填写人|记录人?|整理人?|制表人?|登记人)";
    private static final String SIGNED = "[\\p{IsHan}·A-Za-z :/、,&]{0,50}";
    private static final Expression WHOLE = Expression.of("^[■□●◆▲★◎○\\-—]* ?[(]?(?:[\\p{IsHan}]{2,6}(?:报|网|台|中心|客户端))?(?:" + ROLE + "|文[/: ]|图[/: ])" + SIGNED + "[)]?$");
    private static final Expression OPENING = Expression.of(
            "^[\\p{IsHan}A-Za-z\\d ]{0,16}?(?:讯|电|消息)? ?[(]([^()。]{0,20}" + ROLE + SIGNED + ")[)]");
    /** 某网讯 通讯员甲 乙 记者丙报道 为…… */
    private static final Expression OPENING_REPORTED = Expression.of("^[\\p{IsHan}]{0,12}(?:讯|电)? ?(" + ROLE + "[\\p{IsHan} ]{2,30}?)报道(?=[ :,])");
    private static final Expression OPENING_PLAIN = Expression.of("^(?:本报讯|本网讯|[\\p{IsHan}]{2,4}讯)(?= |[(])");
    /** Nobody signs behind these. */
    private static final String SENTENCE_ENDS = "。!?;…”";
    private static final Expression CLOSING = Expression.of(
            "(?<=[。!?”)] {0,4})[(]?((?:" + ROLE + "|文[/:]|图[/:])" + SIGNED + ")[)]?$");
    private static final Expression CLOSING_BRACKETS = Expression.of("(?:(?<=[。!?”)] {0,4})|^)[(]([\\p{IsHan}]{4,24}(?:书记|主任|干部|队员|队长|网格员|民警|工作者|委员|镇长|乡长|主席)[ :,]?[\\p{IsHan}·]{2,4}|[\\p{IsHan}·]{2,9}(?: [\\p{IsHan}·]{2,6}){0,3}|\\p{IsHan} {1,3}\\p{IsHan})[)]$");
    private static final Expression CLOSING_BARE = Expression.of("(?:(?<=[。!])|(?<=[。!?…]”)|(?<=”) {1,3}) {0,3}(\\p{IsHan}{2,3})$");
    private static final Expression DOTTED = Expression.of("(?<=[。!”] {0,3})·([\\p{IsHan}]{2,4})·$");
    private static final Expression PHOTO = Expression.of("(?<=[。!? ]|^)([\\p{IsHan}·]{2,4}) ?(?:摄|/摄|摄影)[)]?$");
    private static final Expression ROLES = Expression.of(ROLE + "|^[文图](?=[/: ])|(?<= )[文图](?=[/: ])|摄$|:");
    private static final Expression ONLY_HAN = Expression.of("^\\p{IsHan}{2,3}$");
    private static final Expression NAME = Expression.of("[\\p{IsHan}·]{2,14}");

    private static final Expression SPACED = Expression.of("(?<!\\p{IsHan})\\p{IsHan} {1,3}\\p{IsHan}(?!\\p{IsHan})");
    private static final Expression OFFICE = Expression.of("镇长$|乡长$|区长$|县长$|局长$|街道|社区|员$|书记$|主任$|干部$|工作者$|队$");
    private static final Expression ANSWER = Expression.of("^(?:问|答|.{0,10}[问答]|居民|网友|.{0,8}代表)\\d{0,2}:");

    private final List<Part> names = new ArrayList<>();
    private final List<Part> lines = new ArrayList<>();
    private final List<Part> rest = new ArrayList<>();
    private boolean closed;

    /** Takes the bylines out of the paragraphs. */
    static Bylines of(List<Part> paragraphs, List<Part> authors) {
        var bylines = new Bylines();
        authors.forEach(bylines::name);
        for (int i = 0; i < paragraphs.size(); i++) {
            bylines.read(paragraphs.get(i), i < 2, i >= paragraphs.size() - 4);
        }
        return bylines;
    }

    static boolean closes(Part paragraph) {
        var bylines = new Bylines();
        bylines.read(paragraph, false, true);
        return bylines.closed;
    }

    List<Part> names() {
        return names;
    }

    /** As signed, with office and post. */
    List<Part> lines() {
        return lines;
    }

    List<Part> rest() {
        return rest;
    }

    /** A line between headline and text that is a name and nothing else. */
    static boolean author(Part line) {
        return line.length() <= 3 && line.has(ONLY_HAN) && Lexicon.SURNAMES.contains(line.sub(0, 1).toString()) && !line.has(OFFICE);
    }

    private void read(Part paragraph, boolean first, boolean last) {
        Part left = paragraph;
        if (first && author(left)) {
            names.add(left);
            return;
        }
        if (left.length() <= 60 && left.has(WHOLE)) {
            closed = true;
            name(left);
            return;
        }
        if (first) {
            left = opening(left);
        }
        left = closing(left, last).trim("");
        if (!left.isEmpty()) {
            rest.add(left);
        }
    }

    private Part opening(Part paragraph) {
        Part head = paragraph.sub(0, Math.min(90, paragraph.length()));
        var m = head.matcher(OPENING);
        if (m.find()) {
            name(head.sub(m.start(1), m.end(1)));
            return paragraph.sub(m.end()).trim("");
        }
        var reported = head.matcher(OPENING_REPORTED);
        if (reported.find()) {
            name(head.sub(reported.start(1), reported.end(1)));
            return paragraph.sub(reported.end()).trim("");
        }
        var plain = head.matcher(OPENING_PLAIN);
        return plain.find() ? paragraph.sub(plain.end()).trim("") : paragraph;
    }

    private Part closing(Part paragraph, boolean last) {
        if (!paragraph.isEmpty() && SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            return paragraph;
        }
        int cut = Math.max(0, paragraph.length() - 90);
        Part tail = paragraph.sub(cut);
        var m = tail.matcher(CLOSING);
        if (m.find()) {
            closed = true;
            name(tail.sub(m.start(1), m.end(1)));
            return paragraph.sub(0, cut + m.start());
        }
        var photo = tail.matcher(PHOTO);
        if (photo.find()) {
            name(tail.sub(photo.start(1), photo.end(1)));
            return paragraph.sub(0, cut + photo.start());
        }
        var dotted = tail.matcher(DOTTED);
        if (last && dotted.find()) {
            closed = true;
            name(tail.sub(dotted.start(1), dotted.end(1)));
            return paragraph.sub(0, cut + dotted.start());
        }
        var bare = tail.matcher(CLOSING_BARE);
        if (last && bare.find() && Lexicon.SURNAMES.contains(tail.sub(bare.start(1), bare.start(1) + 1).toString())) {
            closed = true;
            name(tail.sub(bare.start(1), bare.end(1)));
            return paragraph.sub(0, cut + bare.start());
        }
        var brackets = tail.matcher(CLOSING_BRACKETS);
        if (last && !paragraph.has(ANSWER) && brackets.find()) {
            closed = true;
            name(tail.sub(brackets.start(1), brackets.end(1)));
            return paragraph.sub(0, cut + brackets.start());
        }
        return paragraph;
    }

    private void name(Part signed) {
        lines.add(signed);
        int start = 0;
        var roles = signed.matcher(ROLES);
        var pieces = new ArrayList<Part>();
        while (roles.find()) {
            boolean medium = start == 0 && roles.start() > 0 && roles.group().endsWith("记者") && Character.UnicodeScript.of(signed.charAt(roles.start() - 1)) == Character.UnicodeScript.HAN;
            pieces.add(medium ? signed.sub(0, 0) : signed.sub(start, roles.start()));
            start = roles.end();
        }
        pieces.add(signed.sub(start));
        for (Part piece : pieces) {
            List<Part> found = piece.has(SPACED) ? piece.all(SPACED) : piece.all(NAME);
            found.stream().filter(one -> found.size() == 1 || !one.has(OFFICE)).forEach(names::add);
        }
    }
}
