package org.minqing.report;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By when: 4月底前, 一周内, 9月中旬, 国庆节前, 9月1日起. A day is given only where the words and the visit's date fix one. */
public final class Deadlines {

    private static final Rule RULE = new Rule("due", 0.93);
    private static final Rule OPEN = new Rule("due.open", 0.85);
    private static final String N = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String FEAST =
            "“?(?:国庆节?|元旦|春节|中秋节?|清明节?|五一节?|六一节?|劳动节|端午节?|十一|七一|八一|建党节|汛(?=前)|汛期|入冬|入夏|入汛|开春|开学|秋收|春耕|插秧|供暖季?|供暖|采暖季?|雨季|台风季|高考|中考|寒假|暑假|暑期|雨季来临|汛期来临|冬季来临|测评|换届|主汛期|霜降|立冬|大雪|年关|封冻|上冻|解冻|春灌|冬灌|夏收|麦收|秋播|春播|新学期|学期|双抢|冬闲|农闲|寒潮|下霜|傍晚|头水|芒种|白露|秋分|寒露|冬至|夏至|小满|小年夜?|除夕|腊八|元宵节?|[下第]一场雪|正月|腊月|[种收割播插栽采开封入转榨]\\p{IsHan}{1,2}|\\p{IsHan}{2}(?:上市|下树|浇水|出栏|开园)|节)”?";
    private static final Expression DUE = Expression.of(
            "(?<words>(?:在|于|从|自)?(?<core>"
                    + "(?:(?:(?<year>\\d{4})年|(?<nextyear>明年|今年|后年|次年))?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}|元)(?:月(?:份)?)(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号(?![楼院线口桥机车店门文])|(?=(?:之|以)?前))|(?<third>上旬|中旬|下旬)|(?<end>月?底)|(?<init>初))?(?<before>之前|以前|前|起|内|底前)?)"
                    + "|(?<![月\\d一二三四五六七八九十])(?<only>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)(?<onlybefore>之前|以前|前|起)"
                    + "|(?<thismonth>本月|这个月|当月|下个?月|(?<![\\d一二三四五六七八九十个每本当])(?=月底))(?:(?<mday>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)|(?<mend>月?底)|(?<mthird>上旬|中旬|下旬)|(?<minit>初))?(?:之前|以前|前|内|起|开始)?"
                    + "|(?<yearend>(?:今年|本年|明年|\\d{4}年)(?:年底|底|年末)(?:之前|以前|前)?|(?:年底|年末)(?:之前|以前|前)?|(?:今年|本年度?|(?<![一二两三四五六七八九十\\d半])年|明年)(?:之?内)|明年底(?:之?前)?|\\d{4}年底(?:之?前)?)"
                    + "|(?:(?<qyear>今年|明年)?(?:第?(?<quarter>[一二三四])季度|(?<half>上半年|下半年))(?:末|底)?(?:之?前|内)?)"
                    + "|(?<thisweek>(?:本|这|下|下个)(?:周|星期)(?<wday>[一二三四五六日天末])?)(?:之前|以前|前|内|底前|起)?"
                    + "|(?<![每上本这下个、和及一二三四五六日])(?:周|星期)(?<bareday>[一二三四五六日天])(?![、和至到一二三四五六日])(?:之前|以前|前)?"
                    + "|(?<feastyear>今年|明年|来年)?(?<feast>" + FEAST + ")(?:来临|到来)?(?:之?前|以前|期间前)"
                    + "|(?<hours>" + N + ")个?小时(?:之?内|以内)"
                    + "|(?<workdays>" + N + ")个?工作日(?:之?内|以内)?"
                    + "|(?<days>" + N + ")(?:天|日)(?:之?内|以内)"
                    + "|(?<weeks>" + N + ")个?(?:周|星期)(?:之?内|以内)"
                    + "|(?<half2>半(?:年|个月))(?:之?内|以内)"
                    + "|(?<months>" + N + ")个月(?:之?内|以内)"
                    + "|(?<years>" + N + ")年(?:之?内|以内)"
                    + "|(?<tomorrow>即日|(?:明天|明日|后天)(?=一早|上午|下午|晚上|起|之?前|就|开始|派|安排|组织|来|去)|(?:今天|今日|当天)(?=之?内|之?前|就))(?:起|之?内|一早|上午|下午|晚上|之?前)?"
                    + "))");
    private static final Expression EVENT_WITHIN = Expression.of(
            "[\\p{IsHan}]{2,6}(?:结束)?后(?:" + N + ")(?:个?小时|天|周|个月|个?工作日)(?:之?内)|(?:开学|开工|开春|入汛|放假|节后|会后)(?:后)?(?:" + N + ")(?:周|天|日|个月|个?工作日)之?内");
    private static final Expression PAST = Expression.of("^(?:以来|至今)");
    private static final Expression HISTORY = Expression.of("^(?:开始|启动|建成|运行|成立|投入|以来)");

    private Deadlines() {}

    /**
     * The deadline that words name which are one already: a clerk's or a column's, not a sentence's.
     *
     * @param from the day of the visit; without it only whole dates have a day
     */
    public static Optional<When> of(String words, Optional<LocalDate> from) {
        return Layout.read(words).lines().stream().findFirst().map(line -> in(line.trim(), from.orElse(null)));
    }

    /** The deadline in these words, if they name one. */
    static @Nullable When in(Part words, @Nullable LocalDate visited) {
        if (!words.hasAny("月年日天周前内底起季半时期")) {
            return null;
        }
        Search event = words.matcher(EVENT_WITHIN);
        Search m = words.matcher(DUE);
        while (m.find()) {
            if (!binding(words, m)) {
                continue;
            }
            Part found = words.group(m, "core");
            if (event.find() && event.end() >= m.end() && event.start() < m.start()) {
                return new When(words.sub(event.start(), event.end()).found(OPEN), null);
            }
            LocalDate day = day(m, visited);
            if (found.endsWith("起") && !found.startsWith("即日") && (m.group("day") != null || m.group("month") != null || m.group("thisweek") != null)) {
                found = found.sub(0, found.length() - 1);
            }
            Part after = words.sub(found.to() - words.from());
            if (after.startsWith("之前")) {
                found = found.upTo(after.sub(0, 2));
            }
            int working = m.group("workdays") == null ? 0 : Math.max(0, Calendars.number(m.group("workdays")));
            return new When(found.found(day == null ? OPEN : RULE), day, working);
        }
        return null;
    }

    /** 4月底前 binds; 2013年4月 in a history or 每月 does not. */
    private static boolean binding(Part words, Search m) {
        String before = words.subSequence(Math.max(0, m.start() - 1), m.start()).toString();
        String rest = words.subSequence(m.end(), Math.min(words.length(), m.end() + 4)).toString();
        if ("每各去上头".contains(before) && !before.isEmpty() || PAST.matcher(rest).find() || Expression.is(before, "[\\d.第]")) {
            return false;
        }
        String core = m.group("core");
        boolean bound = Expression.is(core, ".*(?:前|内|底|起|旬)$");
        boolean planned = words.sub(Math.max(0, m.start() - 6), m.start()).has("预计|计划|拟|力争|争取|将");
        boolean dayToCome = m.group("year") == null && m.group("day") != null && rest.startsWith("开始");
        if (m.group("month") != null && !bound && !planned && !dayToCome && HISTORY.matcher(rest).find()) {
            return false;
        }
        if (m.group("half") != null || m.group("quarter") != null) {
            return Expression.is(core, ".*(?:前|内|末|底)$|^(?:第|今年|明年).*(?:季度|年)$");
        }
        if (m.group("workdays") != null && !core.endsWith("内") && m.end() - m.start() < words.length() || m.group("hours") != null && Expression.is(rest, "(?:免费|停|不收).*")) {
            return false;
        }
        if (m.group("years") != null && Expression.is(rest, "(?:免|不|保|都).*")) {
            return false;
        }
        if (m.group("tomorrow") != null) {
            return !rest.startsWith("填") && !core.isEmpty();
        }
        return true;
    }

    private static @Nullable LocalDate day(Search m, @Nullable LocalDate visited) {
        if (m.group("month") != null) {
            return month(m, visited);
        }
        if (visited == null) {
            return null;
        }
        Optional<LocalDate> relative = relative(m, visited);
        return relative.orElseGet(() -> period(m, visited));
    }

    private static @Nullable LocalDate month(Search m, @Nullable LocalDate visited) {
        String named = m.group("nextyear") == null ? "" : m.group("nextyear");
        if (m.group("year") == null && visited == null) {
            return null;
        }
        int month = m.group("month").equals("元") ? 1 : Calendars.number(m.group("month"));
        int year = m.group("year") != null ? Integer.parseInt(m.group("year")) : visited == null ? 0 : visited.getYear() + years(named);
        boolean next = visited != null && m.group("year") == null && named.isEmpty() && month < visited.getMonthValue() - 3;
        year += next ? 1 : 0;
        if (m.group("day") != null) {
            return Calendars.day(year, month, Calendars.number(m.group("day")));
        }
        if (m.group("third") != null) {
            return third(year, month, m.group("third"));
        }
        if (m.group("init") != null) {
            return Calendars.day(year, month, 10);
        }
        boolean before = m.group("before") != null && m.group("before").endsWith("前") && m.group("end") == null && !m.group("before").startsWith("底");
        boolean from = m.group("before") != null && m.group("before").equals("起");
        LocalDate first = Calendars.day(year, month, 1);
        return first == null ? null : before ? first.minusDays(1) : from ? first : Calendars.lastOf(year, month);
    }

    private static @Nullable LocalDate third(int year, int month, String third) {
        return switch (third.charAt(0)) {
            case '上' -> Calendars.day(year, month, 10);
            case '中' -> Calendars.day(year, month, 20);
            default -> Calendars.lastOf(year, month);
        };
    }

    private static int years(String named) {
        return switch (named) {
            case "明年", "次年", "来年" -> 1;
            case "后年" -> 2;
            default -> 0;
        };
    }

    private static Optional<LocalDate> relative(Search m, LocalDate visited) {
        if (m.group("hours") != null) {
            int hours = Calendars.number(m.group("hours"));
            return hours < 0 ? Optional.empty() : Optional.of(visited.plusDays(hours / 24));
        }
        if (m.group("days") != null) {
            return plus(visited, m.group("days"), 1);
        }
        if (m.group("weeks") != null) {
            return plus(visited, m.group("weeks"), 7);
        }
        if (m.group("half2") != null) {
            return Optional.of(m.group("half2").equals("半年") ? visited.plusMonths(6) : visited.plusDays(15));
        }
        if (m.group("months") != null) {
            int months = Calendars.number(m.group("months"));
            return months < 0 ? Optional.empty() : Optional.of(visited.plusMonths(months));
        }
        if (m.group("years") != null) {
            int years = Calendars.number(m.group("years"));
            return years < 0 ? Optional.empty() : Optional.of(visited.plusYears(years));
        }
        if (m.group("thisweek") != null) {
            int weeks = m.group("thisweek").startsWith("下") ? 1 : 0;
            if (m.group("wday") == null && m.group("core").endsWith("起")) {
                return weeks == 0 ? Optional.empty() : Optional.of(Calendars.weekday(visited, weeks, '一'));
            }
            char weekday = m.group("wday") == null ? '日' : m.group("wday").charAt(0);
            return Optional.of(Calendars.weekday(visited, weeks, weekday == '末' ? '日' : weekday));
        }
        if (m.group("bareday") != null) {
            LocalDate day = Calendars.weekday(visited, 0, m.group("bareday").charAt(0));
            return Optional.of(day.isBefore(visited) ? day.plusWeeks(1) : day);
        }
        if (m.group("tomorrow") != null) {
            return Optional.of(visited.plusDays(m.group("tomorrow").startsWith("明") ? 1 : m.group("tomorrow").startsWith("后") ? 2 : 0));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> plus(LocalDate visited, String count, int days) {
        int number = Calendars.number(count);
        return number < 0 ? Optional.empty() : Optional.of(visited.plusDays((long) number * days));
    }

    private static @Nullable LocalDate period(Search m, LocalDate visited) {
        if (m.group("only") != null) {
            return Calendars.day(visited.getYear(), visited.getMonthValue(), Calendars.number(m.group("only")));
        }
        if (m.group("thismonth") != null) {
            LocalDate month = m.group("thismonth").startsWith("下") ? visited.plusMonths(1) : visited;
            if (m.group("mday") != null) {
                return Calendars.day(month.getYear(), month.getMonthValue(), Calendars.number(m.group("mday")));
            }
            return m.group("mthird") != null ? third(month.getYear(), month.getMonthValue(), m.group("mthird"))
                    : m.group("minit") != null ? Calendars.day(month.getYear(), month.getMonthValue(), 10)
                    : Expression.is(m.group("core"), ".*(?:起|开始)") ? Calendars.day(month.getYear(), month.getMonthValue(), 1)
                    : Calendars.lastOf(month.getYear(), month.getMonthValue());
        }
        if (m.group("yearend") != null) {
            return Calendars.day(namedYear(m.group("yearend"), visited), 12, 31);
        }
        if (m.group("quarter") != null) {
            return Calendars.lastOf(namedYear(m.group("core"), visited), 3 * Calendars.number(m.group("quarter")));
        }
        if (m.group("half") != null) {
            return Calendars.lastOf(namedYear(m.group("core"), visited), m.group("half").startsWith("上") ? 6 : 12);
        }
        return m.group("feast") == null ? null : feast(m, visited);
    }

    private static int namedYear(String words, LocalDate visited) {
        Search four = Expression.of("^(\\d{4})年").matcher(words);
        return four.find() ? Integer.parseInt(four.group(1)) : visited.getYear() + (words.startsWith("明") ? 1 : 0);
    }

    private static @Nullable LocalDate feast(Search m, LocalDate visited) {
        String feast = m.group("feast").replaceAll("[“”节]", "");
        int year = visited.getYear() + (m.group("feastyear") == null ? 0 : years(m.group("feastyear")));
        LocalDate eve = switch (feast) {
            case "国庆", "十一" -> Calendars.day(year, 9, 30);
            case "元旦" -> Calendars.day(year, 12, 31);
            case "五一", "劳动" -> Calendars.day(year, 4, 30);
            case "七一", "建党" -> Calendars.day(year, 6, 30);
            case "八一" -> Calendars.day(year, 7, 31);
            default -> null;
        };
        boolean fixed = eve != null && m.group("feastyear") == null;
        return fixed && eve != null && eve.isBefore(visited) ? eve.plusYears(1) : eve;
    }
}
