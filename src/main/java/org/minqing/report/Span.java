package org.minqing.report;

/**
 * A place in the text as it was given, line breaks included.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last UTF-16 unit
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** How many characters both have. */
    int common(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
}
