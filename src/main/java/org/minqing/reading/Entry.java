package org.minqing.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a text, or marked there by a person, as it stands after the corrections so far.
 *
 * @param id         where and as what it was first found; the same however often the text is read again
 * @param report     id of the report entry it belongs to; empty for a report itself
 * @param parent     id of the entry it is a part of (the date of a promise); empty when it stands alone
 * @param text       the words, as corrected
 * @param start      where they stand in the text, in UTF-16 units
 * @param end        one past the last unit
 * @param confidence 0..1; 1 once a person has looked
 * @param rule       key of the rule that found it; {@code person} when somebody marked it
 * @param day        the day a date means
 * @param about      a requirement's heading; a fact's subject; else empty
 * @param attribute  a fact's attribute; VISIT or CAMPAIGN of a report; else empty
 */
record Entry(
        String id,
        EntryKind kind,
        String report,
        String parent,
        String text,
        int start,
        int end,
        double confidence,
        String rule,
        @Nullable LocalDate day,
        String about,
        String attribute,
        Mark mark) {

    static final String PERSON = "person";

    /** Below this a person should look. */
    static final double SURE = 0.75;

    /** What a person did with it. */
    enum Mark {
        NONE,
        SEEN,
        CORRECTED,
        ADDED,
        DROPPED,
        /** dropped, and to be found no more in reports to come */
        REFUSED
    }

    boolean dropped() {
        return mark == Mark.DROPPED || mark == Mark.REFUSED;
    }

    boolean standsAlone() {
        return parent.isEmpty();
    }

    boolean doubtful() {
        return mark == Mark.NONE && confidence < SURE;
    }

    boolean campaign() {
        return attribute.equals("CAMPAIGN");
    }

    Entry marked(Mark next) {
        return new Entry(id, kind, report, parent, text, start, end, confidence, rule, day, about, attribute, next);
    }

    Entry worded(String words, int from, int to) {
        String heading = kind == EntryKind.REQUIREMENT && !words.startsWith(about) ? openingClause(words) : about;
        return new Entry(
                id, kind, report, parent, words, from, to, confidence, rule, day, heading, attribute, Mark.CORRECTED);
    }

    Entry on(@Nullable LocalDate date) {
        return new Entry(
                id, kind, report, parent, text, start, end, confidence, rule, date, about, attribute, Mark.CORRECTED);
    }

    Entry as(EntryKind next) {
        String heading = next == EntryKind.REQUIREMENT ? openingClause(text) : next == EntryKind.FACT ? about : "";
        return new Entry(
                id, next, report, next.parent().isEmpty() ? "" : parent, text, start, end, confidence, rule, day, heading,
                next == EntryKind.FACT ? attribute : "", Mark.CORRECTED);
    }

    /** The same of another report. */
    Entry in(String other) {
        return new Entry(id, kind, other, parent, text, start, end, confidence, rule, day, about, attribute, mark);
    }

    /** The same as a part of another owner. */
    Entry under(String owner) {
        return new Entry(id, kind, report, owner, text, start, end, confidence, rule, day, about, attribute, mark);
    }

    /** The same part of an owner that changed its kind. */
    Entry moved(EntryKind next) {
        return new Entry(id, next, report, parent, text, start, end, confidence, rule, day, about, attribute, mark);
    }

    Entry described(String word) {
        return new Entry(
                id, kind, report, parent, text, start, end, confidence, rule, day, about, word, Mark.CORRECTED);
    }

    /** The words of a headline without the dash that leads to its second line. */
    static String headline(String words) {
        String line = words.strip().replaceFirst("\\s*[—―－–-]+$", "");
        return line.isEmpty() ? words : line;
    }

    static String openingClause(String words) {
        for (int i = 0; i < words.length(); i++) {
            if ("。；;：:".indexOf(words.charAt(i)) >= 0) {
                return words.substring(0, i);
            }
        }
        return words;
    }
}
