package org.minqing.report;

import java.util.function.IntPredicate;

/** How many marks, and words of speech, stand between two places of an article: counted once, told in one step. */
final class MarkCounts {

    private static final Expression SAYS = Expression.of("说|表示|反映|提出|答应|承诺|介绍|坦言|建议|回应|答复|告诉|问|讲|称|表态|认领|接过|点头");

    enum Mark {
        SENTENCE_END("。!?\n"),
        PAUSE(",;:、"),
        LINE_END("\n"),
        OPENING("“"),
        CLOSING("”"),
        /** No mark, but where a word of speech begins. */
        SPEECH("");

        private final String characters;

        Mark(String characters) {
            this.characters = characters;
        }
    }

    private final Part whole;
    /** Of each mark and character how many stand before it. */
    private final int[][] before = new int[Mark.values().length][];

    MarkCounts(Part whole) {
        this.whole = whole;
        for (Mark mark : Mark.values()) {
            before[mark.ordinal()] = counted(i -> mark.characters.indexOf(whole.charAt(i)) >= 0);
        }
        var speech = new boolean[whole.length()];
        Search says = whole.matcher(SAYS);
        while (says.find()) {
            speech[says.start()] = true;
        }
        before[Mark.SPEECH.ordinal()] = counted(i -> speech[i]);
    }

    /** None if the second place is not behind the first. */
    int between(Mark mark, int from, int to) {
        int[] counts = before[mark.ordinal()];
        return to <= from ? 0 : counts[index(to)] - counts[index(from)];
    }

    private int index(int place) {
        return Math.clamp(place - whole.from(), 0, whole.length());
    }

    private int[] counted(IntPredicate stands) {
        var out = new int[whole.length() + 1];
        for (int i = 0; i < whole.length(); i++) {
            out[i + 1] = out[i] + (stands.test(i) ? 1 : 0);
        }
        return out;
    }
}
