package org.minqing.time.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.time.HolidayNotice;
import org.minqing.time.notice.NoticeReading.Form;
import org.minqing.time.notice.NoticeReading.Read;
import org.minqing.time.notice.NoticeReading.Unreadable;
import org.minqing.time.notice.NoticeReading.Why;

/**
 * The notice as it is published: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 Dates wait for the
 * verb that follows them: 放假 makes them days off, 上班 working days. Advice (鼓励…) and explanations (其中…) are passed over.
 */
final class SentenceReader {

    private static final String HOLIDAY = "(?:元旦|春节|清明节?|(?:国际)?劳动节|端午节?|中秋节?|国庆节?)";
    private static final Pattern SECTION = Pattern.compile(
            "(?:(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|(?<!\\d)\\d{1,2}[.、])([^:。,;()\\d]{2,20})"
                    + "|(" + HOLIDAY + "(?:[、和]" + HOLIDAY + ")*)):");
    private static final Pattern YEAR = Pattern.compile("(2\\d{3})年(?:部分)?节假日|现将(2\\d{3})年");
    private static final Pattern TITLE = Pattern.compile("国务院[^。:]{0,12}关于2\\d{3}年[^。:]{0,12}通知");
    private static final Pattern TOKEN = Pattern.compile("(?<date>(?:(?<y>\\d{4})年)?(?:(?<m>\\d{1,2})月)?(?<d>\\d{1,2})日"
            + "(?:\\((?<in>[^)]*)\\))?)|(?<range>[至到—–~-]+)|(?<off>放假|补休|公休|休息)|(?<work>上班)|共(?<count>\\d{1,2})天");
    private static final Pattern VERB = Pattern.compile("放假|补休|公休|休息|上班");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");

    private final String text;
    private final int year;
    private final DaysFound found = new DaysFound();
    private final List<Remark> remarks = new ArrayList<>();

    SentenceReader(String given, OptionalInt askedYear) {
        this.text = squeezed(given);
        this.year = year(text, askedYear);
    }

    /** Without blanks and line breaks, full-width signs as narrow ones. */
    private static String squeezed(String given) {
        StringBuilder plain = new StringBuilder(given.length());
        given.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int year(String text, OptionalInt asked) {
        Matcher heading = YEAR.matcher(text);
        if (heading.find()) {
            return Integer.parseInt(heading.group(1) == null ? heading.group(2) : heading.group(1));
        }
        return asked.orElseThrow(() -> new Unreadable(Why.YEAR_NEEDED, ""));
    }

    Read read() {
        List<MatchResult> sections = SECTION.matcher(text).results().toList();
        for (int i = 0; i < sections.size(); i++) {
            MatchResult head = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1).start() : text.length();
            section(head.group(1) == null ? head.group(2) : head.group(1), text.substring(head.end(), end));
        }
        if (found.all().isEmpty()) {
            throw new Unreadable(Why.NO_DAYS, "");
        }
        Matcher title = TITLE.matcher(text);
        var notice = new HolidayNotice(year, title.find() ? title.group() : "", List.copyOf(found.all()));
        return new Read(Form.TEXT, List.of(notice), remarks);
    }

    private void section(String holiday, String body) {
        OptionalInt month = OptionalInt.empty();
        for (String sentence : body.split("[。;]")) {
            if (VERB.matcher(sentence).find() && !sentence.startsWith("鼓励") && !sentence.startsWith("其中")) {
                month = new Sentence(holiday, sentence, month).read();
            }
        }
    }

    /** One sentence while it is read from left to right. */
    private final class Sentence {
        private final String holiday;
        private final String words;
        private OptionalInt month;
        private final List<LocalDate> waiting = new ArrayList<>();
        private @Nullable LocalDate rangeFrom;
        private int endOfDate = -1;
        private int off;

        Sentence(String holiday, String words, OptionalInt month) {
            this.holiday = holiday;
            this.words = words;
            this.month = month;
        }

        /** Answers the month that a following sentence may leave out. */
        OptionalInt read() {
            Matcher token = TOKEN.matcher(words);
            while (token.find()) {
                take(token);
            }
            return month;
        }

        private void take(Matcher token) {
            if (token.group("date") != null) {
                date(token);
            } else if (token.group("range") != null) {
                boolean afterDate = token.start() == endOfDate && !waiting.isEmpty();
                rangeFrom = afterDate ? waiting.getLast() : null;
            } else if (token.group("off") != null) {
                off += waiting.size();
                settle(false);
            } else if (token.group("work") != null) {
                settle(true);
            } else if (off > 0 && off != Integer.parseInt(token.group("count"))) {
                remarks.add(new Remark.OtherCount(holiday, Integer.parseInt(token.group("count")), off));
            }
        }

        private void settle(boolean works) {
            waiting.forEach(day -> found.add(day, works, holiday));
            waiting.clear();
        }

        private void date(Matcher token) {
            LocalDate day = day(token);
            checkWeekday(day, token.group("in"));
            LocalDate from = rangeFrom;
            if (from != null) {
                DaysFound.requireStretch(from, day, words);
                from.plusDays(1).datesUntil(day.plusDays(1)).forEach(waiting::add);
            } else {
                waiting.add(day);
            }
            rangeFrom = null;
            endOfDate = token.end();
        }

        private LocalDate day(Matcher token) {
            if (token.group("m") != null) {
                month = OptionalInt.of(Integer.parseInt(token.group("m")));
            }
            int itsMonth = month.orElseThrow(() -> new Unreadable(Why.BAD_DATE, words));
            // New Year's days of December are those before the year.
            boolean before = itsMonth == 12 && holiday.contains("元旦");
            int itsYear = token.group("y") != null ? Integer.parseInt(token.group("y")) : before ? year - 1 : year;
            try {
                LocalDate day = LocalDate.of(itsYear, itsMonth, Integer.parseInt(token.group("d")));
                if (HolidayNotice.mayHold(year, day)) {
                    return day;
                }
            } catch (DateTimeException e) {
                // said below
            }
            throw new Unreadable(Why.BAD_DATE, words);
        }

        private void checkWeekday(LocalDate day, @Nullable String inBrackets) {
            Matcher written = WEEKDAY.matcher(inBrackets == null ? "" : inBrackets);
            if (written.find()) {
                int said = "一二三四五六日".indexOf(written.group(1).replace('天', '日')) + 1;
                if (said != day.getDayOfWeek().getValue()) {
                    remarks.add(new Remark.OtherWeekday(day, written.group()));
                }
            }
        }
    }
}
