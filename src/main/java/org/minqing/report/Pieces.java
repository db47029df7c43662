package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a page marks its pieces. A mark before each (◆ 区委书记看望环卫工人, ○ 柳河镇 5月14日……, 【县长赴石窑村走访】……) parts a page
 * where at least twice what follows tells as reports begin: on what day which official did something.
 */
final class Pieces {

    private static final String MARKS = "■●◆▲★◎◇□※○☆△▼▶►◈▍▌【(";
    private static final Expression BRACKETED = Expression.of("^【[^】]{1,24}】");
    private static final Expression NUMBERED = Expression.of("^[【(]其[一二三四五六七八九十][】)]$");
    /** 【一】 is a number, 【羊角县】 the place it is reported from; neither is a headline. */
    private static final Expression NO_HEADLINE = Expression.of("^【(?:.{1,5}|[^】]{2,10}(?:[县市区镇乡州旗]|街道))】");
    /** A script has voices, not pieces. */
    private static final Expression SCRIPT = Expression.of("^【(?:导语|口播|配音|正文|解说|同期|字幕|演播|短片|画外|镜头|出镜|结束语)");
    private static final Expression DATED = Expression.of("^[■●◆▲★] ?(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日[^。]{8,}。");
    private static final Expression MARKED = Expression.of("^[■●◆▲★◎◇□※] ?[^。,;:!?]{4,30}$");
    private static final Expression LEAD = Expression.of(
            "^.{0,12}?(?:\\d{1,2}月\\d{1,2}日|昨[日天]|前[日天]|今[日天]|近日|日前|近期|连日来|[上本这]?(?:周|星期)[一二三四五六日天]|\\d{1,2}日)|^(?:本报讯|[\\p{IsHan}]{2,4}讯[ (])");
    static final Expression WIRE = Expression.of("^本[报网台]讯");
    private static final Expression DAY = Expression.of(
            "(?:\\d ?[日号]|[一二三四五六七八九十][)]?日)(?!线|楼|前|起|以来|之前)|昨[日天夜晚]|前[日天]|今[日天]|近日|日前|连日来|(?:周|星期)[一二三四五六日天]");
    private static final Expression POST = Expression.of(
            "书记|[镇乡区县市旗州里局部所站院会秘]长|主任|主席|常委|委员|代表|董事长|总经理|组长|队长|同志");
    private static final Expression OFFICIAL = Expression.of("(?:书记|[镇乡区县市旗州里局部所站院会秘]长|主任|主席|常委|委员|董事长|总经理|组长|队长)(?!\\p{IsHan}?(?:书记|长|主任|主席))(\\p{IsHan}{2})");
    private static final int SHORT = 48;
    /** Paragraphs of a piece in which its officials are named. */
    private static final int LOOK_BACK = 40;
    /** What a report says first. */
    private static final int BEGINNING = 110;

    private Pieces() {}

    /** Lines, cut once more where a bracketed headline stands within one. */
    static List<Part> lines(List<Part> lines) {
        if (lines.stream().filter(line -> line.has(BRACKETED)).count() < 2 || script(lines)) {
            return lines;
        }
        var out = new ArrayList<Part>();
        for (Part line : lines) {
            String words = line.toString();
            int from = 0;
            for (int at = words.indexOf("。【"); at >= 0; at = words.indexOf("。【", at + 1)) {
                if (line.sub(at + 1).has(BRACKETED)) {
                    out.add(line.sub(from, at + 1));
                    from = at + 1;
                }
            }
            out.add(line.sub(from));
        }
        return out;
    }

    /** For each line, whether a mark says that a piece begins there. */
    static boolean[] marked(List<Part> lines) {
        var out = new boolean[lines.size()];
        boolean script = script(lines);
        for (char mark : MARKS.toCharArray()) {
            int[] at = IntStream.range(0, lines.size()).filter(i -> carries(lines.get(i), mark) && !(script && mark == '【')).toArray();
            if (IntStream.of(at).filter(i -> opens(lines, i)).count() > 1) {
                IntStream.of(at).forEach(i -> out[i] = true);
            }
        }
        return out;
    }

    private static boolean script(List<Part> lines) {
        return lines.stream().anyMatch(line -> line.has(SCRIPT));
    }

    private static boolean carries(Part line, char mark) {
        return line.charAt(0) == mark && switch (mark) {
            case '【' -> line.has(BRACKETED);
            case '(' -> line.has(NUMBERED);
            default -> line.length() > 2;
        };
    }

    private static boolean opens(List<Part> lines, int index) {
        Part line = lines.get(index);
        return line.has(DATED) || line.has(NUMBERED) || tells(lines, index) || line.has(MARKED) && leads(lines, prose(lines, index + 1));
    }

    /** Whether the text of this line begins with its day. */
    static boolean leads(List<Part> lines, int index) {
        return index < lines.size() && lines.get(index).length() > 60 && lines.get(index).has(LEAD);
    }

    /** Whether the text that begins at this line, or under it as its headline, says on what day which official did something. */
    static boolean tells(List<Part> lines, int index) {
        Part beginning = beginning(lines, index);
        return beginning.has(DAY) && beginning.has(POST);
    }

    private static Part beginning(List<Part> lines, int index) {
        int first = prose(lines, index);
        if (first == lines.size()) {
            return lines.get(index).sub(0, 0);
        }
        int last = first;
        while (last + 1 < lines.size() && last < first + 2 && !sameMark(lines.get(index), lines.get(last + 1))) {
            last++;
        }
        Part whole = lines.get(first).upTo(lines.get(last));
        return whole.sub(0, Math.min(BEGINNING, whole.length()));
    }

    /** Whether both tell on what day which official did something, and those of the second are others. */
    static boolean tellOfOthers(List<Part> before, List<Part> lines, int index) {
        Part beginning = beginning(lines, index);
        return tells(before, 0) && tells(lines, index)
                && beginning.all(OFFICIAL).stream().noneMatch(name -> before.stream().limit(LOOK_BACK).anyMatch(line -> line.contains(name.toString())));
    }

    /** The first line from here that is text, past at most three headlines; the number of lines if there is none. */
    private static int prose(List<Part> lines, int from) {
        int at = from;
        while (at < lines.size() && at < from + 3 && lines.get(at).length() <= SHORT && !lines.get(at).contains("。")) {
            at++;
            if (at < lines.size() && sameMark(lines.get(from), lines.get(at))) {
                return lines.size();
            }
        }
        return at < lines.size() && lines.get(at).contains("。") ? at : lines.size();
    }

    private static boolean sameMark(Part line, Part other) {
        return line.charAt(0) == other.charAt(0) && MARKS.indexOf(line.charAt(0)) >= 0;
    }

    /** The headline within the line that begins a piece, empty if there is none. */
    static Part headline(Part line) {
        if (!line.contains("。")) {
            return line;
        }
        Search m = line.matcher(BRACKETED);
        return m.find() && !line.has(NO_HEADLINE) ? line.sub(1, m.end() - 1) : line.sub(0, 0);
    }

    /** What is said in the line that begins a piece, empty if that is a headline. */
    static Part text(Part line) {
        if (!line.contains("。")) {
            return line.sub(line.length());
        }
        Search m = line.matcher(BRACKETED);
        return m.find() ? line.sub(m.end()) : line;
    }
}
