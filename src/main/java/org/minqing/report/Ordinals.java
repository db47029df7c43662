package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Numerals that open items: 一要, 一是, 第一, (一), 1., 首先. */
final class Ordinals {

    private static final String MARK = "(?:[一二三四五六七八九十]{1,2}(?=要)|[一二三四五六七八九十]{1,2}(?:是|则|来)(?=[^,。])|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十](?:步|项|点|条)?(?=[,、是要:])|[(][一二三四五六七八九十\\d]{1,2}[)]|\\d{1,2}[.、)](?!\\d)|[①-⑩]|首先|其次|再次|再者|然后(?=[,要是])|最后(?=[,要是])|■|●|◆|▲|★|•|——(?=\\p{IsHan})|·(?=\\p{IsHan})|-(?=\\p{IsHan})|第\\d{1,2}项)";
    private static final Expression BEGINS = Expression.of("^" + MARK + "[,、是:]?");
    /** 3、7号院: an item that begins with a figure, or two courtyards. */
    private static final Expression BEFORE_FIGURE = Expression.of("^(\\d{1,2})([.、)])(?=\\d)");
    /** How far the neighbours of a list are looked for. */
    private static final int NEAR = 400;
    private static final Expression BEGINS_DEMAND = Expression.of("^(?:[一二三四五六七八九十]{1,2}要(?!求))");

    /** 全县各部门|一要……;二要……: the first item behind who is called upon. */
    private static final Expression ADDRESSED = Expression.of("^[\\p{IsHan}、()“”]{2,16}(?<![统第唯专逐])(?=一要(?!求))");

    private Ordinals() {}

    static boolean begins(Part words) {
        return mark(words.trim("")) > 0;
    }

    /** How long the numeral is that opens the words, its mark included; 0 if none does. */
    private static int mark(Part words) {
        Part head = words.sub(0, Math.min(10, words.length()));
        Search m = head.matcher(BEGINS);
        if (m.find()) {
            return m.end();
        }
        Search figure = head.matcher(BEFORE_FIGURE);
        return figure.find() && continues(words, Integer.parseInt(figure.group(1)), figure.group(2)) ? figure.end() : 0;
    }

    /** An item 2 stands before item 3, or an item 2 behind item 1. */
    private static boolean continues(Part words, int number, String mark) {
        String norm = words.text().norm();
        int neighbour = number == 1 ? 2 : number - 1;
        String near = number == 1
                ? norm.substring(words.from(), Math.min(norm.length(), words.from() + NEAR))
                : "\n" + norm.substring(Math.max(0, words.from() - NEAR), words.from());
        for (int at = near.indexOf(neighbour + mark); at > 0; at = near.indexOf(neighbour + mark, at + 1)) {
            if ("\n;。:, ".indexOf(near.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static Part strip(Part words) {
        Part trimmed = words.trim("");
        int end = mark(trimmed);
        if (end == 0) {
            return trimmed;
        }
        boolean demand = trimmed.has(BEGINS_DEMAND);
        return trimmed.sub(demand ? end + 1 : end).trim(" ,、:");
    }

    /** Cuts at numerals that stand at the beginning of a clause; the first piece may have none. */
    static List<Part> items(Part words) {
        var starts = new ArrayList<Integer>();
        boolean list = words.contains("二要");
        for (Part clause : words.split(",。;:\n")) {
            Part begin = clause.trim("");
            if (!begin.isEmpty() && begins(begin)) {
                starts.add(begin.from() - words.from());
            } else if (list) {
                Search addressed = begin.matcher(ADDRESSED);
                if (addressed.find()) {
                    starts.add(begin.from() + addressed.end() - words.from());
                }
            }
        }
        var out = new ArrayList<Part>();
        int from = 0;
        for (int start : starts) {
            if (start > from) {
                out.add(words.sub(from, start));
            }
            from = start;
        }
        if (from < words.length()) {
            out.add(words.sub(from));
        }
        return out;
    }
}
