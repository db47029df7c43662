package org.minqing.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text given, and beside it the text as the rules read it: paragraphs joined, punctuation of one width, every
 * character with the offset it came from.
 */
final class Text {

    private static final String OPENING = "“‘(《【";
    private static final String CLOSING = "”’)》】";
    /** No paragraph anybody wrote is longer; rules look back over a whole one at each of its clauses. */
    private static final int LONGEST_PARAGRAPH = 4_000;
    private static final List<String> CUTS = List.of("。", ";", ",", "、");

    private final String given;
    private final String norm;
    private final int[] at;
    private final byte[] depth;
    private final List<Part> paragraphs;

    /** @param at for each character of {@code norm} its offset in {@code given} */
    Text(String given, String norm, int[] at) {
        this.given = given;
        this.norm = norm;
        this.at = at;
        this.depth = enclosed(norm);
        this.paragraphs = paragraphs();
    }

    String norm() {
        return norm;
    }

    /** One a line of {@link #norm()}. */
    List<Part> lines() {
        return paragraphs;
    }

    /** Which of the lines the character of {@link #norm()} stands in, or the end of which. */
    int lineAt(int index) {
        int from = 0;
        int to = paragraphs.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (paragraphs.get(middle).from() <= index) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    /** How many quotation marks and brackets, closed in the same paragraph, stand around the character. */
    int depth(int index) {
        return depth[index];
    }

    Span span(int from, int to) {
        return from == to ? new Span(at[from], at[from]) : new Span(at[from], at[to - 1] + 1);
    }

    /** What was read of the span. */
    Part part(Span span) {
        int from = index(span.start());
        return new Part(this, from, Math.max(from, index(span.end())));
    }

    /** The first character that was read at the offset of the given text or behind it. */
    int index(int offset) {
        int found = Arrays.binarySearch(at, 0, norm.length(), offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether a line begins here with a blank one before it. */
    boolean begunAnew(int from) {
        return from > 0 && norm.charAt(from - 1) == '\n' && given.substring(at[from - 1], at[from]).chars().filter(c -> c == '\n').count() > 1;
    }

    Found found(int from, int to, Rule rule) {
        Span span = span(from, to);
        String words = given.substring(span.start(), span.end());
        if (words.chars().anyMatch(c -> "\n\r\f\u2028".indexOf(c) >= 0)) {
            words = Expression.of("\\s*[\\n\\r\\f\\u2028]\\s*").cutFrom(words);
        }
        return new Found(words, span, rule.confidence(), rule.key());
    }

    private List<Part> paragraphs() {
        var out = new ArrayList<Part>();
        int from = 0;
        for (int i = 0; i <= norm.length(); i++) {
            if (i == norm.length() || norm.charAt(i) == '\n') {
                for (int end = paragraphEnd(from, i); end > from; end = paragraphEnd(from, i)) {
                    out.add(new Part(this, from, end));
                    from = end;
                }
                from = i + 1;
            }
        }
        return List.copyOf(out);
    }

    /** The end of the line, or where one that is too long is cut: behind a sentence if it has any. */
    private int paragraphEnd(int from, int lineEnd) {
        if (lineEnd - from <= LONGEST_PARAGRAPH) {
            return lineEnd;
        }
        String most = norm.substring(from, from + LONGEST_PARAGRAPH);
        return from + CUTS.stream().mapToInt(mark -> most.lastIndexOf(mark) + 1).filter(length -> length > 0).findFirst().orElse(LONGEST_PARAGRAPH);
    }

    private static byte[] enclosed(String norm) {
        var out = new byte[norm.length() + 1];
        var open = new ArrayDeque<Integer>();
        var marks = new int[norm.length() + 2];
        for (int i = 0; i < norm.length(); i++) {
            char c = norm.charAt(i);
            int closing = CLOSING.indexOf(c);
            if (c == '\n') {
                open.clear();
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (closing >= 0) {
                close(norm, open, OPENING.charAt(closing), marks, i);
            }
        }
        for (int i = 0, depth = 0; i < norm.length(); i++) {
            depth += marks[i];
            out[i] = (byte) Math.min(depth, Byte.MAX_VALUE);
        }
        return out;
    }

    /** Looks a few marks deep only: text that opens a hundred thousand brackets is no text. */
    private static void close(String norm, ArrayDeque<Integer> open, char opening, int[] marks, int at) {
        int depth = 0;
        for (int start : open) {
            depth++;
            if (norm.charAt(start) == opening) {
                for (int i = 0; i < depth; i++) {
                    open.pop();
                }
                marks[start + 1]++;
                marks[at]--;
                return;
            }
            if (depth == 4) {
                return;
            }
        }
    }
}
