package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Record forms filled in one after another (走访时间:…… 走访地点:…… 走访人:…… 走访时间:……): each tells of a visit of its own. Where the field that the
 * first one begins with comes again, with a day and with who went or where, the next begins.
 */
final class Forms {

    private static final Expression FIELD = Expression.of("^(?:[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、])?(\\p{IsHan}[\\p{IsHan} ]{1,9}):");
    private static final Expression DAY = Expression.of("(?:时 ?间|日 ?期): ?[^:]{0,4}(?:\\d{4} ?[-/.年] ?)?\\d{1,2} ?[-/.月] ?\\d{1,2}");
    private static final Expression WHO_OR_WHERE = Expression.of(
            "(?:走访|慰问|接访|下访|调研|联系|包联|家访|入户|回访|带队|接待|约谈)(?:人|人员|领导|干部|同志|组成员)(?:姓名)?:|(?:地 ?点|对象|单位|主持人?|住址|地址):");
    /** What stands over the fields: the name of the form, or its number. */
    private static final Expression NAME = Expression.of("^[^。:,;]{2,30}(?:表|单|卡|记录|登记|台账|日志)[(]?[一二三四五六七八九十\\d]{0,2}[)]?$|^[(【]?(?:第|[表例])?[一二三四五六七八九十\\d]{1,2}[份张次)】.、]?$");

    private Forms() {}

    /** For each line, whether a form after the first begins there. */
    static boolean[] again(List<Part> lines) {
        var out = new boolean[lines.size()];
        List<Integer> begin = begins(lines);
        boolean whole = begin.size() > 1;
        for (int i = 0; i < begin.size() && whole; i++) {
            int end = i + 1 < begin.size() ? begin.get(i + 1) : lines.size();
            Part form = lines.get(begin.get(i)).upTo(lines.get(end - 1));
            whole = form.has(DAY) && form.has(WHO_OR_WHERE);
        }
        for (int i = 1; i < begin.size() && whole; i++) {
            out[withName(lines, begin.get(i))] = true;
        }
        return out;
    }

    /** Where the field stands that the first form begins with. */
    private static List<Integer> begins(List<Part> lines) {
        var out = new ArrayList<Integer>();
        int day = 0;
        while (day < lines.size() && !(lines.get(day).has(FIELD) && lines.get(day).has(DAY))) {
            day++;
        }
        if (day == lines.size()) {
            return out;
        }
        int first = day;
        while (first > 0 && lines.get(first - 1).has(FIELD)) {
            first--;
        }
        String label = label(lines.get(first));
        for (int i = first; i < lines.size(); i++) {
            if (label(lines.get(i)).equals(label)) {
                out.add(i);
            }
        }
        return out;
    }

    private static String label(Part line) {
        return line.first(FIELD).map(label -> label.toString().replace(" ", "")).orElse("");
    }

    private static int withName(List<Part> lines, int begin) {
        int at = begin;
        while (at > 1 && lines.get(at - 1).has(NAME)) {
            at--;
        }
        return at;
    }
}
