package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numerals that open items: 一要, 一是, 第一, (一), 1., 首先. */
final class Ordinals {

    private static final String MARK = "(?:[一二三四五六七八九十]{1,2}(?=要)|[一二三四五六七八九十]{1,2}(?:是|则|来)(?=[^,。])|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十](?:步|项|点|条)?(?=[,、是要:])|[(][一二三四五六七八九十\\d]{1,2}[)]|\\d{1,2}[.、)](?!\\d)|[①-⑩]|首先|其次|再次|再者|然后(?=[,要是])|最后(?=[,要是])|■|●|◆|▲|★|•|·(?=\\p{IsHan})|-(?=\\p{IsHan})|第\\d{1,2}项)";
    private static final Pattern BEGINS = Pattern.compile("^" + MARK + "[,、是:]?");
    private static final Pattern BEGINS_DEMAND = Pattern.compile("^(?:[一二三四五六七八九十]{1,2}要(?!求))");

    private Ordinals() {}

    static boolean begins(Part words) {
        return words.trim("").sub(0, Math.min(8, words.trim("").length())).has(BEGINS);
    }

    static Part strip(Part words) {
        Part trimmed = words.trim("");
        Search m = trimmed.sub(0, Math.min(10, trimmed.length())).matcher(BEGINS);
        if (!m.find()) {
            return trimmed;
        }
        boolean demand = trimmed.has(BEGINS_DEMAND);
        return trimmed.sub(demand ? m.end() + 1 : m.end()).trim(" ,、:");
    }

    /** Cuts at numerals that stand at the beginning of a clause; the first piece may have none. */
    static List<Part> items(Part words) {
        var starts = new ArrayList<Integer>();
        for (Part clause : words.split(",。;:\n")) {
            Part begin = clause.trim("");
            if (!begin.isEmpty() && begins(begin)) {
                starts.add(begin.from() - words.from());
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
