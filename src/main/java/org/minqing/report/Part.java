package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of the read text; it never copies, so that whatever is cut out of it still knows where it stands. */
record Part(Text text, int from, int to) implements CharSequence {

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return text.norm().charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.norm().substring(from + start, from + end);
    }

    @Override
    public String toString() {
        return text.norm().substring(from, to);
    }

    /** Relative to this part. */
    Part sub(int start, int end) {
        return new Part(text, from + start, from + Math.max(start, end));
    }

    Part sub(int start) {
        return sub(start, length());
    }

    /** From the beginning of this to the end of the other, which follows it. */
    Part upTo(Part other) {
        return new Part(text, from, Math.max(from, other.to));
    }

    boolean contains(String words) {
        return text.norm().indexOf(words, from, to) >= 0;
    }

    /** Whether one of the characters stands here: spares a long expression the look. */
    boolean hasAny(String characters) {
        for (int i = from; i < to; i++) {
            if (characters.indexOf(text.norm().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean hasAny(Characters characters) {
        for (int i = from; i < to; i++) {
            if (characters.has(text.norm().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean startsWith(String words) {
        return length() >= words.length() && text.norm().startsWith(words, from);
    }

    boolean endsWith(String words) {
        return length() >= words.length() && text.norm().startsWith(words, to - words.length());
    }

    boolean holds(Part other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(Part other) {
        return from < other.to && other.from < to;
    }

    /** Matches inside this part; look-behind and look-ahead see its bounds only. */
    Search matcher(Expression pattern) {
        return new Search(text.norm(), from, to, pattern);
    }

    boolean has(Expression pattern) {
        return matcher(pattern).find();
    }

    Optional<Part> first(Expression pattern) {
        Search m = matcher(pattern);
        return m.find() ? Optional.of(group(m)) : Optional.empty();
    }

    boolean has(String literal) {
        return has(Expression.of(literal));
    }

    Search matcher(String literal) {
        return matcher(Expression.of(literal));
    }

    Optional<Part> first(String literal) {
        return first(Expression.of(literal));
    }

    List<Part> all(Expression pattern) {
        Search m = matcher(pattern);
        var out = new ArrayList<Part>();
        while (m.find()) {
            out.add(group(m));
        }
        return out;
    }

    /** The part for the first group that took part, else for the whole match. */
    private Part group(Search m) {
        int group = 0;
        for (int i = m.groupCount(); i > 0; i--) {
            group = m.start(i) >= 0 ? i : group;
        }
        return sub(m.start(group), m.end(group));
    }

    Part group(Search m, String name) {
        return sub(Math.max(0, m.start(name)), Math.max(0, m.end(name)));
    }

    /** Without blanks and the given marks at both ends. */
    Part trim(String marks) {
        int start = from;
        int end = to;
        while (start < end && trimmed(start, marks)) {
            start++;
        }
        while (end > start && trimmed(end - 1, marks)) {
            end--;
        }
        return new Part(text, start, end);
    }

    /** Without blanks and punctuation at both ends, quotation marks and brackets excepted. */
    Part trim() {
        return trim(",。;:!?、.…—");
    }

    /** Whether a mark within this part stands around the character of the text; one that stands around the whole does not count. */
    boolean encloses(int index) {
        return text.depth(index) > text.depth(from);
    }

    /** Without one pair of quotation marks around the whole. */
    Part unquoted() {
        boolean quoted = length() > 2 && charAt(0) == '“' && charAt(length() - 1) == '”' && toString().indexOf('”') == length() - 1;
        return quoted ? sub(1, length() - 1) : this;
    }

    private boolean trimmed(int index, String marks) {
        char c = text.norm().charAt(index);
        return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
    }

    /** Cut at any of the marks that stands outside quotation marks and brackets; the marks stay at the ends. */
    List<Part> split(String marks) {
        var out = new ArrayList<Part>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.norm().charAt(i)) >= 0 && !encloses(i)) {
                out.add(new Part(text, start, i + 1));
                start = i + 1;
            }
        }
        if (start < to) {
            out.add(new Part(text, start, to));
        }
        return out;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Part part && part.text == text && part.from == from && part.to == to;
    }

    @Override
    public int hashCode() {
        return 31 * from + to;
    }

    Found found(Rule rule) {
        return text.found(from, to, rule);
    }

    /** Whether this is a line with a blank one before it. */
    boolean begunAnew() {
        return text.begunAnew(from);
    }

    Span span() {
        return text.span(from, to);
    }

    /** Where in the read text the character of the given text stands, or the nearest to it in this part. */
    int at(int given) {
        return Math.clamp(text.index(given), from, to - 1);
    }
}
