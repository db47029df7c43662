package org.minqing.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when, as people say it who promise or ask: 今晚就补齐, 后天送到, 三天给你拿回来, 这礼拜, 国庆后. Elsewhere such words only tell when something is. */
final class SpokenDeadlines {

    private static final Rule RULE = new Rule("due.spoken", 0.8);
    private static final String N = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String HOUR = "(?:一早|早上|上午|中午|下午|晚上|夜里|半夜|天黑|下班|" + N + "[点时](?:半|钟)?)";
    private static final String END = "(?:之前|以前|前|起|开始)?";
    private static final Expression SAID = Expression.of("(?:从|自)?(?<core>(?<day>今晚|今夜|今[天日](?!我|来|的|定|清、|\\d|[一二三四五六七八九十]{1,3}件|在|大家|这|能|是|听|讲|表|把话|说|上会)|(?<!的|事)当天(?!的|办|填|入户|登记|测)|当晚|当夜|连夜|次日|第二天|明后两?[天日]|明[天日早晚]|后天)" + HOUR + "{0,2}" + END
            + "|(?<hour>(?<![一二三四五六日天])(?:上午|下午|中午|晚上|夜里)(?:" + N + "点(?:半|钟)?(?:之前|以前|前)|(?=就|派|带|让|去|动手)))"
            + "|(?<![每各这本下个一几])(?<weekend>周末)(?=就|更换|给|来|去|到|完成|前|,|$)"
            + "|(?:过)?(?<![第前近\\d一二两三四五六七八九十])(?<later>" + N + ")(?<laterunit>天|周|个?(?:礼拜|星期))(?:以后|之后|后)"
            + "|(?<week>[这本下]个?(?:礼拜|星期|周末|双休日))(?<wday>[一二三四五六日天])?(?:之内|内|" + END + ")"
            + "|(?<![这本下上每个])礼拜(?<bare>[一二三四五六日天])" + END
            + "|(?<![入列进])(?<part>(?:今年|明年)?(?:(?<half>[上下])半年|第?(?<quarter>[一二三四])季度(?!一)))(?![\\p{IsHan}]{0,6}已)(?:起)?"
            + "|(?<![每隔早晚第前近缩短达过各上月至到为期了测行周于\\d一二两三四五六七八九十])(?<span>" + N + ")(?<unit>天|个?工作日|个?小时|个?(?:礼拜|星期)|周)(?:里头?|(?=就|给|见|把|出|放|办|换|,|。|$|让|拿|到位|清|修|干完|销|破|改[完好]|排完|装|返工|弄好|搞定)|(?<=礼拜)之?内)"
            + "|(?<![\\d一二三四五六七八九十年半每当个本上下])(?<month>月[內内])"
            + "|(?<![\\d一二三四五六七八九十月每第年、至到和])(?<date>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?:[早晚]上|[上下]午)?(?=就|到(?![\\d一二三四五六七八九十])|晚|开始|换|装|来|去|派|把|,|。|$)"
            + "|(?<![入列])(?<nextyear>[今明来]年(?:汛|入?[春夏秋冬]|开春|\\p{IsHan}{2,4}?(?:上市|开学|通车|下树|到期|完工|竣工|封山|播种|结束|开工|供暖))(?:之?前|以前|之?后|以后))"
            + "|(?<![入列])(?<year>明年|下年度|来年)(?![春夏秋冬上下初底]|[\\d一二三四五六七八九十]{1,2}月)(?:起)?"
            + "|(?<event>(?<![入列])[今明]年[春夏秋冬](?!节|季[学招])[天季]?|[汛秋]后|开春(?=就|上|第一|再|动|,|去)|[待俟][^,。]{2,10}[后後]|条件成熟[后後]|(?:春季|秋季)?开学时|(?:秋种|春耕|双抢|秋收|三夏|三秋)结束|(?:国庆|清明|五一|六一|元旦|春节|端午|中秋|年|汛期|台风季|雨季|秋种|双抢|秋收|麦收|夏收|开春|解冻|通水|达产|开学|霜降)节?(?:放假)?过?(?:以后|之后|[后後])|下个?学[期年]|[今明](?:年|春|冬)?(?:春季|秋季)学期|(?<![入列])[今明][冬春](?:明春)?|(?:六一|五一|国庆|元旦)前后|(?:天黑|天亮|日落|入夜|雪停|雪下来|出梅|化冻|秋种|春种|秋播|动工|期满|过年|开学|播种|供暖|冻土|正月|腊月|年关|重阳|农历年|通车|毕业|周末|(?<![\\d一二两三四五六七八九十百多几去今明当])年)(?:[\\d一二三四五六七八九十]{1,3}(?:日|号)?)?(?:之前|以前|前)))");

    private SpokenDeadlines() {}

    static @Nullable When in(Part words, @Nullable LocalDate visited) {
        Search m = words.matcher(SAID);
        if (!m.find()) {
            return null;
        }
        Part core = words.group(m, "core");
        LocalDate day = visited == null ? null : day(m, core, visited);
        int working = m.group("unit") != null && m.group("unit").endsWith("工作日") ? Math.max(0, Calendars.number(m.group("span"))) : 0;
        return new When(core.found(RULE), day, working);
    }

    private static @Nullable LocalDate day(Search m, Part core, LocalDate visited) {
        if (m.group("day") != null) {
            return visited.plusDays(m.group("day").contains("后") ? 2 : Expression.is(m.group("day"), "[明次第].*") ? 1 : 0);
        }
        if (m.group("week") != null) {
            boolean begins = core.endsWith("起") && m.group("wday") == null;
            return Calendars.weekday(visited, m.group("week").startsWith("下") ? 1 : 0, begins ? '一' : m.group("wday") == null ? '日' : m.group("wday").charAt(0));
        }
        if (m.group("bare") != null) {
            LocalDate day = Calendars.weekday(visited, 0, m.group("bare").charAt(0));
            return day.isBefore(visited) ? day.plusWeeks(1) : day;
        }
        if (m.group("span") != null) {
            return span(m, visited);
        }
        if (m.group("month") != null) {
            return Calendars.lastOf(visited.getYear(), visited.getMonthValue());
        }
        if (m.group("hour") != null) {
            return visited;
        }
        if (m.group("weekend") != null) {
            return Calendars.weekday(visited, 0, '日');
        }
        if (m.group("later") != null) {
            int number = Calendars.number(m.group("later"));
            return number < 0 ? null : visited.plusDays(m.group("laterunit").equals("天") ? number : 7L * number);
        }
        if (m.group("date") != null) {
            return next(visited, Calendars.number(m.group("date")));
        }
        int year = visited.getYear() + (core.startsWith("明") ? 1 : 0);
        if (m.group("half") != null) {
            return Calendars.lastOf(year, m.group("half").equals("上") ? 6 : 12);
        }
        if (m.group("quarter") != null) {
            return Calendars.lastOf(year, 3 * Calendars.number(m.group("quarter")));
        }
        return m.group("year") != null && core.startsWith("明") && !core.endsWith("起") ? Calendars.day(year, 12, 31) : null;
    }

    /** 20号到货: of this month, or of the next if that day is over. */
    private static @Nullable LocalDate next(LocalDate visited, int day) {
        LocalDate month = day < visited.getDayOfMonth() ? visited.plusMonths(1) : visited;
        return Calendars.day(month.getYear(), month.getMonthValue(), day);
    }

    private static @Nullable LocalDate span(Search m, LocalDate visited) {
        int number = Calendars.number(m.group("span"));
        String unit = m.group("unit");
        if (number < 0 || unit.endsWith("工作日")) {
            return null;
        }
        return visited.plusDays(unit.endsWith("小时") ? number / 24 : unit.endsWith("天") ? number : 7L * number);
    }
}
