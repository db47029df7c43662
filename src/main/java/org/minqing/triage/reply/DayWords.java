package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minqing.report.Span;

/** Words that say when: a day, a month, a year, a deadline, a stretch of days. 近期 and 尽快 say nothing. */
final class DayWords {

    private static final String NUMBER = "[\\d〇零一二三四五六七八九十两半]";

    private static final Pattern WHEN = Pattern.compile(
            "\\d{2,4}\\s*年|" + NUMBER + "{1,3}\\s*月(?!亮|光|饼|季|嫂)|" + NUMBER + "{1,3}\\s*[日号](?![楼栋线店井门院路台机房厅])|\\d{4}[./-]\\d{1,2}([./-]\\d{1,2})?"
                    + "|[今明去前后当次本上下同](年|月|周|星期|季度?|学期)|(本|上|下|这)个?(月|周|星期|季度|学期)|今[天日晚晨]|明[天日晚晨]|昨[天日晚晨]|当[天日晚]|次日|翌日"
                    + "|(年|月|周|季)[初中底末]|[上下]半年|(一|二|三|四|第[一二三四])季度|[上中下]旬"
                    + "|(周|星期|礼拜)[一二三四五六日天末]|(元旦|春节|清明|五一|端午|中秋|国庆|暑假|寒假|开学|汛期|雨季|入冬|供暖季|采暖季)"
                    + "|" + NUMBER + "{1,4}\\s*(多)?(个)?(工作日|自然日|日|天|周|星期|个?月|年|季度|小时)(以?内|之内|后|以后|前|左右|期间)?|年代|" + NUMBER + "{1,3}[:：]\\d{2}");

    private DayWords() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = WHEN.matcher(text);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }
}
