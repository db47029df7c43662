package org.minqing.report;

import java.util.function.IntPredicate;

/** How many marks, and words of speech, stand between two places of an article: counted once, told in one step. */
final class MarkCounts {

    private static final Expression SAYS = Expression.of("说|表示|反映|提出|答应|承诺|介绍|坦言|建议|回应|答复|告诉|问|讲|称|表态|认领|接过|点头");

    private final Part whole;
    /** Of each character how many stand before it. */
    private final int[] ends;
    private final int[] pauses;
    private final int[] lines;
    private final int[] opened;
    private final int[] closed;
    private final int[] says;

    MarkCounts(Part whole) {
        this.whole = whole;
        this.ends = counted("。!?\n");
        this.pauses = counted(",;:、");
        this.lines = counted("\n");
        this.opened = counted("“");
        this.closed = counted("”");
        this.says = said();
    }

    int ends(int from, int to) {
        return between(ends, from, to);
    }

    int pauses(int from, int to) {
        return between(pauses, from, to);
    }

    int lines(int from, int to) {
        return between(lines, from, to);
    }

    int opened(int from, int to) {
        return between(opened, from, to);
    }

    int closed(int from, int to) {
        return between(closed, from, to);
    }

    int says(int from, int to) {
        return between(says, from, to);
    }

    private int between(int[] counted, int from, int to) {
        return to <= from ? 0 : counted[index(to)] - counted[index(from)];
    }

    private int index(int place) {
        return Math.clamp(place - whole.from(), 0, whole.length());
    }

    private int[] counted(String marks) {
        return counted((int i) -> marks.indexOf(whole.charAt(i)) >= 0);
    }

    private int[] counted(IntPredicate stands) {
        var out = new int[whole.length() + 1];
        for (int i = 0; i < whole.length(); i++) {
            out[i + 1] = out[i] + (stands.test(i) ? 1 : 0);
        }
        return out;
    }

    private int[] said() {
        var begins = new boolean[whole.length()];
        Search m = whole.matcher(SAYS);
        while (m.find()) {
            begins[m.start()] = true;
        }
        return counted((int i) -> begins[i]);
    }
}
