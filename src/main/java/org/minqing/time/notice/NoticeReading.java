package org.minqing.time.notice;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.minqing.time.HolidayNotice;

/** What was found in a text that should be a holiday notice. */
public sealed interface NoticeReading {

    /** Longest text that is looked at, in UTF-16 units; a notice has a few thousand. */
    int LONGEST = 200_000;

    /** Which form it was in. */
    enum Form {
        /** the notice itself, in sentences */
        TEXT,
        /** the public holiday-cn data: {@code {"year":…,"days":[{"name":…,"date":…,"isOffDay":…}]}} */
        JSON,
        /** lines of from, to, off or work, name */
        TABLE
    }

    /** @param remarks what does not fit in the text itself; nothing that stands against taking it */
    record Read(Form form, List<HolidayNotice> notices, List<Remark> remarks) implements NoticeReading {
        public Read {
            notices = List.copyOf(notices);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param at the words, or the line, that could not be read; may be empty */
    record Unread(Why why, String at) implements NoticeReading {}

    /** Why it cannot be taken. */
    enum Why {
        EMPTY,
        TOO_LONG,
        NO_DAYS,
        YEAR_NEEDED,
        BAD_DATE,
        BAD_LINE,
        BAD_JSON,
        /** a day both off and worked */
        CONTRADICTS
    }

    /**
     * Reads whatever it is.
     *
     * @param year the year of the notice, for a text whose heading does not say it
     */
    static NoticeReading of(String text, OptionalInt year) {
        String given = text.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            return new Unread(given.isEmpty() ? Why.EMPTY : Why.TOO_LONG, "");
        }
        try {
            if (given.startsWith("{") || given.startsWith("[")) {
                return JsonNotice.read(given);
            }
            return TABLE_LINE.matcher(given).find() ? TableNotice.read(given) : new SentenceReader(given, year).read();
        } catch (Unreadable e) {
            return e.reading;
        }
    }

    Pattern TABLE_LINE = Pattern.compile("^\\s*\\d{4}-\\d{2}-\\d{2}\\s*[,，\\t]", Pattern.MULTILINE);

    /** Stops the reading. */
    final class Unreadable extends RuntimeException {
        final transient Unread reading;

        Unreadable(Why why, String at) {
            super(why.name(), null, false, false);
            this.reading = new Unread(why, at.length() > 60 ? at.substring(0, 60) + "…" : at);
        }
    }
}
