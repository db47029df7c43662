package org.minqing.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * The day a text says it was published: the stamp of a web page (发布时间：2026-11-19) or the head of a newspaper page (2026年11月19日
 * 星期四), with its year. The day of a visit, a form or a meeting is none.
 */
public final class PublicationDay {

    /** Stamps stand around a text, not within. */
    private static final int AROUND = 800;

    private static final String DAY = "(20\\d{2}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})(?!\\d) ?日?";
    private static final Expression STAMP = Expression.of("(?:发布|发表|更新|出版|刊发|见报|编辑|上传|录入)(?:时间|日期|于)?[:∶]? {0,3}" + DAY);
    private static final Expression CLOCK = Expression.of("(?m)^(?:(?:时间|日期)[:∶] ?)?" + DAY + " {1,4}(?:\\d{1,2}[:∶]\\d{2}|来源)");
    /** 来源:某县融媒体中心 | 2026-11-19 | 责任编辑:…… */
    private static final Expression LINE = Expression.of("(?m)^(?=[^。\\n]{0,80}(?:来源|稿源|作者|编辑|点击|浏览|阅读|字[体号]|打印)[^。\\n]{0,80}$)[^。\\n]{0,50}?" + DAY);
    private static final Expression HEAD = Expression.of("(?m)^[^,。;\\n]{0,30}" + DAY + " {0,3}(?:(?:星期|周|礼拜)[一二三四五六日天]|第?[\\d一二三四五六七八九十]{1,3}版|[A-D]\\d)(?![^\\n]*。)");
    /** Under a notice or a letter. */
    private static final Expression FOOT = Expression.of("(?m)^" + DAY + "$(?!\\n)");

    private PublicationDay() {}

    /** Empty where the text does not say it. */
    public static Optional<LocalDate> in(String text) {
        if (!text.contains("20") && !text.contains("２０")) {
            return Optional.empty();
        }
        int begun = Math.min(AROUND, text.length());
        String beginning = Punctuation.normalise(text, 0, begun);
        String end = Punctuation.normalise(text, Math.max(begun, text.length() - AROUND), text.length());
        return Stream.of(STAMP, CLOCK, HEAD, LINE, FOOT)
                .flatMap(pattern -> Stream.of(beginning, end).flatMap(part -> pattern.pattern().matcher(part).results()))
                .flatMap(found -> day(found).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
