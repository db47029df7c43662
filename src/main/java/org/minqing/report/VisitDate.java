package org.minqing.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When it was: 3月18日上午, 昨日, 上周五; resolved with the publication date, never guessed. */
final class VisitDate {

    private static final Rule ABSOLUTE = new Rule("date.absolute", 0.97);
    private static final Rule RELATIVE = new Rule("date.relative", 0.95);
    private static final Rule VAGUE = new Rule("date.vague", 0.9);
    private static final String HOUR =
            "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[∶:]\\d{2}|[点时](?:半|整|一刻|三刻|\\d{1,2}分?|[一二三四五六七八九十]{1,3}分)?(?!间|候|代|常|期))";
    private static final String OF_DAY = "(?: ?(?:一大早|一早|清晨|早上|早晨|凌晨|上午|中午|下午|傍晚|夜晚|晚上|晚间|夜间|当晚|晚|夜)(?!会|报|餐|饭))?(?: ?" + HOUR + ")?";
    private static final Expression WHEN = Expression.of(
            "(?<words>(?:(?<year>\\d{4})年 ?|(?<rel>今年|去年|本月|上月|上个月))?(?:(?<month>\\d{1,2}|元) ?月 ?)?(?<day>\\d{1,2}) ?(?:日|号(?=[,。 上下凌傍晚早午清夜]|当天|$))" + OF_DAY
                    + "|(?<iso>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})"
                    + "|(?<cyear>[二〇零一二三四五六七八九]{4}年)?(?<cmonth>[一二三四五六七八九十]{1,2})月(?<cday>[一二三四五六七八九十廿]{1,3})[日号]" + OF_DAY
                    + "|(?<cdayonly>[一二三四五六七八九十廿]{1,3})日(?=[上下中]午|晚|早|凌晨|傍晚|清晨|夜)" + OF_DAY
                    + "|(?<near>[昨前今](?:[(](?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[)])?[日天晚夜晨]|昨)" + OF_DAY
                    + "|(?<week>上上|上|本|这|这个|上个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])" + OF_DAY
                    + "|(?<vague>近日|日前|近期|连日来|近段时间|最近|近来|这几天|前些天|前几天|连日))");
    private static final Expression SCENE = Expression.of(
            "走访|调研|来到|走进|深入|赴|前往|座谈|接访|接待|慰问|看望|召开|举行|举办|开展|主持|部署|动员|带队|率|带领|到|启动|[回再夜]访|视察|检查|察看|蹲点|上门|走了|参加");
    private static final Expression WIRED = Expression.of("(?:(?:报|社|网)[\\p{IsHan}]{0,6}?|》|稿 ?[(]?)(?<date>(?:(\\d{1,2})月(\\d{1,2})|([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3}))日) ?(?:电|讯|播出|播发|(?<=稿 ?[(].{4,6})[)])");
    /** When somebody turned to the paper, or it printed what he said. */
    private static final Expression CALLED = Expression.of("^,?[^,。;]{0,16}(?:拨打|致电|来电|来信|播出|曝光|见报|刊发|刊登|留言)");
    /** 时间:, 约谈时间, 网格员:某某 日期:; the day a form was sent or printed is not when somebody went. */
    private static final Expression LABEL = Expression.of(
            "(?:^|[ 、])(?!(?:报送|填报|填表|填写|制表|印发|发布|发文|成文|审核|签发|编发|办结|反馈)[时日])[^: 、]{0,8}(?:时 {0,3}间|日 {0,3}期)(?:[^: ]{0,4}: *| +(?=[\\d二〇]))");
    private static final Expression FILED = Expression.of("^(?:报送|填报|填表|填写|制表|印发|发布|发文|成文|审核|签发|编发)(?:日期|时间)");
    /** 五月二十八 晴: how a diary begins. */
    private static final Expression DIARY_DAY = Expression.of("^([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿]{2,3})(?=[,。 ]|$)");
    private static final Expression HEADED = Expression.of("[(]((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日) ?[—至~-]+ ?[^()]{2,8}[)]");
    private static final int RECENT = 60;
    /** An earlier year's day is told of, not reported. */
    private static final int HISTORY = 200;

    private VisitDate() {}

    static @Nullable When in(Article article, Optional<LocalDate> printed) {
        Optional<LocalDate> published = printed.map(day -> wired(article, day));
        for (Part line : article.body()) {
            Search label = line.matcher(LABEL);
            if (line.length() < 60 && label.find()) {
                Part rest = line.sub(label.end());
                Search m = rest.matcher(WHEN);
                if (m.find() && m.start() < 4) {
                    return when(rest, m, published);
                }
            }
        }
        When dated = diary(article, published);
        if (dated != null) {
            return dated;
        }
        When said = said(article.lead().stream().flatMap(p -> Sentences.of(p).stream()).limit(8).toList(), published);
        if (said != null) {
            return said;
        }
        When wired = dateline(article, published);
        When opening = wired != null ? wired : opening(article, published);
        return opening != null ? opening : headed(article, published);
    }

    /** 周小结(5月20日—5月26日): what is told in the text was told of that week. */
    private static @Nullable When headed(Article article, Optional<LocalDate> published) {
        for (Part line : article.headlines()) {
            Optional<Part> span = line.first(HEADED);
            Search m = span.map(words -> words.matcher(WHEN)).orElse(null);
            if (m != null && m.find()) {
                return when(span.get(), m, published);
            }
        }
        return null;
    }

    /** Of the first sentences: the first day that is said, else the first 近日. */
    private static @Nullable When said(List<Part> sentences, Optional<LocalDate> published) {
        When vague = null;
        for (Part sentence : sentences) {
            Search m = sentence.matcher(WHEN);
            while (m.find()) {
                if (!counts(sentence, m)) {
                    continue;
                }
                When when = when(sentence, m, published);
                if (m.group("vague") == null && !history(when, published) && !"去年".equals(m.group("rel"))) {
                    return when;
                }
                vague = vague == null && m.group("vague") != null ? when : vague;
            }
        }
        return vague;
    }

    private static boolean history(When when, Optional<LocalDate> published) {
        return published.isPresent() && when.day() != null && when.day().isBefore(published.get().minusDays(HISTORY));
    }

    /** A story that begins with what somebody says tells the day later, at the head of a sentence. */
    private static @Nullable When opening(Article article, Optional<LocalDate> published) {
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                Search m = sentence.matcher(WHEN);
                if (m.find() && m.start() < 3 && m.group("vague") == null && counts(sentence, m)) {
                    When when = when(sentence, m, published);
                    if (!history(when, published)) {
                        return when;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable When dateline(Article article, Optional<LocalDate> published) {
        Part head = article.whole().sub(0, Math.min(120, article.whole().length()));
        Search m = head.matcher(WIRED);
        if (!m.find()) {
            return null;
        }
        Part words = head.sub(m.start("date"), m.end("date"));
        Search day = words.matcher(WHEN);
        return day.find() ? when(words, day, published) : null;
    }

    /** 本报某地7月15日电: what is said of today was written that day. */
    private static LocalDate wired(Article article, LocalDate printed) {
        Part head = article.whole().sub(0, Math.min(120, article.whole().length()));
        Search m = head.matcher(WIRED);
        LocalDate day = !m.find() ? null
                : m.group(2) != null ? Calendars.day(printed.getYear(), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
                : Calendars.day(printed.getYear(), Calendars.number(m.group(4)), Calendars.number(m.group(5)));
        return day == null || day.isAfter(printed) ? printed : day;
    }

    /** A diary begins with its date. */
    private static @Nullable When diary(Article article, Optional<LocalDate> published) {
        var lines = new java.util.ArrayList<Part>(article.headlines());
        article.body().stream().limit(Math.min(2, Math.max(1, article.body().size() - 1))).forEach(lines::add);
        for (Part line : lines) {
            Search m = line.matcher(WHEN);
            boolean alone = line.length() < 30 && !line.contains("。") && !line.has(SCENE);
            if (alone && m.find() && m.start() < 3 && m.group("vague") == null) {
                return when(line, m, published);
            }
            When first = published.map(day -> diaryDay(line, day)).orElse(null);
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** Only a day of the last weeks: others so write the days of the lunar calendar. */
    private static @Nullable When diaryDay(Part line, LocalDate published) {
        Search m = line.matcher(DIARY_DAY);
        LocalDate day = m.find() ? Calendars.day(published.getYear(), Calendars.number(m.group(1)), Calendars.number(m.group(2))) : null;
        return day == null || day.isAfter(published) || day.isBefore(published.minusDays(RECENT)) ? null : new When(line.sub(0, m.end()).found(ABSOLUTE), day);
    }

    private static boolean counts(Part sentence, Search m) {
        if (sentence.encloses(sentence.from() + m.start()) || sentence.has(FILED)) {
            return false;
        }
        String after = sentence.subSequence(m.end(), Math.min(sentence.length(), m.end() + 3)).toString();
        String before = sentence.subSequence(Math.max(0, m.start() - 2), m.start()).toString();
        boolean deadline = Expression.is(after, "(?:是第|是\\d|电|讯|之?前|底前|起|以来|以前|至今|止).*") || Expression.is(before, ".?(?:至|截至|截止|自|每|继)") || Expression.is(before, ".?从") && !Expression.is(after, "(?:召开|举行)的") || before.endsWith("于") && !Expression.is(before, "[写记]于") && !sentence.sub(m.end()).has("^(?:[至到—-]+(?:\\d{1,2}月)?\\d{1,2}日)?(?:已|先后|分别)?(?:召开|举行|举办|开展|组织|赴|来到|走访|深入|到|在)");
        boolean told = sentence.sub(m.end()).has(CALLED);
        boolean scene = sentence.sub(m.end()).has(SCENE) || m.start() < 12 || Expression.is(before, ".*[,。”;:—]");
        return !deadline && !told && scene;
    }

    private static When when(Part sentence, Search m, Optional<LocalDate> published) {
        Part words = sentence.group(m, "words").trim("");
        Rule rule = m.group("vague") != null ? VAGUE : m.group("near") != null || m.group("week") != null || m.group("weekday") != null ? RELATIVE : ABSOLUTE;
        return new When(words.found(rule), day(m, published.orElse(null)));
    }

    private static @Nullable LocalDate day(Search m, @Nullable LocalDate published) {
        if (m.group("iso") != null) {
            String[] parts = m.group("iso").split("[-/.]");
            return Calendars.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        if (m.group("near") != null) {
            return published == null ? null : published.minusDays(switch (m.group("near").charAt(0)) {
                case '昨' -> 1;
                case '前' -> 2;
                default -> 0;
            });
        }
        if (m.group("weekday") != null) {
            return published == null ? null : weekday(m, published);
        }
        return m.group("vague") != null ? null : calendar(m, published);
    }

    private static LocalDate weekday(Search m, LocalDate published) {
        String week = m.group("week") == null ? "" : m.group("week");
        char weekday = m.group("weekday").charAt(0);
        int weeks = week.startsWith("上上") ? -2 : week.startsWith("上") ? -1 : 0;
        LocalDate day = Calendars.weekday(published, weeks, weekday);
        return week.isEmpty() && day.isAfter(published) ? day.minusWeeks(1) : day;
    }

    private static @Nullable LocalDate calendar(Search m, @Nullable LocalDate published) {
        if (m.group("cmonth") != null) {
            int year = m.group("cyear") != null ? chineseYear(m.group("cyear")) : published == null ? 0 : published.getYear();
            return year == 0 ? null : Calendars.day(year, Calendars.number(m.group("cmonth")), Calendars.number(m.group("cday")));
        }
        int day = m.group("cdayonly") != null ? Calendars.number(m.group("cdayonly")) : Integer.parseInt(m.group("day"));
        String rel = m.group("rel") == null ? "" : m.group("rel");
        if (m.group("month") == null) {
            LocalDate month = published == null ? null : rel.startsWith("上") || day > published.getDayOfMonth() ? published.minusMonths(1) : published;
            return month == null ? null : Calendars.day(month.getYear(), month.getMonthValue(), day);
        }
        int month = m.group("month").equals("元") ? 1 : Integer.parseInt(m.group("month"));
        if (m.group("year") != null) {
            return Calendars.day(Integer.parseInt(m.group("year")), month, day);
        }
        return published == null ? null : Calendars.day(rel.equals("去年") ? published.getYear() - 1 : published.getYear(), month, day);
    }

    private static int chineseYear(String words) {
        int year = 0;
        for (char c : words.substring(0, 4).toCharArray()) {
            year = year * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(c == '零' ? '〇' : c));
        }
        return year;
    }
}
