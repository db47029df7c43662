package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what day it was and who signed, in sentences of our own. */
class WhenAndByWhomTest {

    private static final String VISIT = "青禾镇党委书记农海峰到花桥村走访，与村民代表座谈。村民反映三支渠漏水，浇不上水。";

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports().getFirst();
    }

    private static String day(String text) {
        When date = read("农海峰到花桥村走访\n\n" + text).date();
        return date == null ? "" : String.valueOf(date.day());
    }

    private static List<String> signed(String foot) {
        return names("农海峰到花桥村走访\n\n5月18日，" + VISIT + "农海峰要求水利站月底前修好。\n" + foot + "\n");
    }

    private static List<String> names(String text) {
        return read(text).byline().stream().map(Found::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "十八日晚间七点，, 2026-05-18", "五月十八号，, 2026-05-18", "四月廿六日晚，, 2026-04-26", "前晚，, 2026-05-18", "昨(十九)日，, 2026-05-19", "前(18)日晚间，, 2026-05-18", "元月8号夜里，, 2026-01-08", "县里的人于5月12日至14日先后到村里。, 2026-05-12",
        "今天是5月18日，, 2026-05-18", "见人先递烟——5月18日，, 2026-05-18", "记者从昨日召开的小结会上获悉，, 2026-05-19", "青禾镇党委委员江小满5月18日参加议事会。, 2026-05-18"})
    void days_are_written_in_figures_of_either_kind(String when, String day) {
        assertThat(day(when + VISIT)).isEqualTo(day);
    }

    @Test
    void a_story_tells_its_day_later() {
        assertThat(day("三楼的董叔第一个拍桌子。\n“凭什么要我出八千？”\n屋里静了下来。坐在他对面的是于婶。她买菜要爬七层楼。小罗两口子想装电梯。谈老师也有道理。谁都没有错。没有人替他算过这笔账。"
                + "可是日子要过下去。\n5月12日，" + VISIT)).isEqualTo("2026-05-12");
    }

    @Test
    void the_day_of_an_earlier_year_is_told_of_and_the_line_of_a_wire_dates_a_report() {
        assertThat(day("去年10月24日，村民提了六条意见。5月18日，" + VISIT)).isEqualTo("2026-05-18");
        assertThat(day("本报5月17日讯 " + VISIT)).isEqualTo("2026-05-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"来源：青禾县融媒体中心 | 2026-05-19 | 责任编辑：谈小舟\n\n%s", "%s\n\n2026年5月19日"})
    void a_text_that_says_when_it_was_published_gives_its_days_their_year(String text) {
        ParsedReport report = new ReportParser(Gazetteer.empty()).parse("农海峰到花桥村走访\n\n" + text.formatted("5月18日，" + VISIT), Optional.empty()).reports().getFirst();
        assertThat(report.date()).isNotNull().extracting(When::day).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void neither_the_day_of_the_paper_nor_that_of_a_call_to_it_is_when_somebody_went() {
        assertThat(day("2026年5月20日　星期三　02版　街镇\n\n青禾镇\n\n前天，" + VISIT)).isEqualTo("2026-05-18");
        assertThat(day("5月12日，村民卫先生拨打本报热线，说浇不上水。昨日上午，" + VISIT)).isEqualTo("2026-05-19");
    }

    @Test
    void the_day_a_form_was_sent_is_not_when_somebody_went() {
        assertThat(day("报送日期：2026年5月19日\n\n5月11日起，" + VISIT + "5月12日，农海峰到石桥村走访。")).isNotEqualTo("2026-05-19");
        assertThat(day("网格名称：花桥村第六网格 日期：2026年5月17日\n\n" + VISIT)).isEqualTo("2026-05-17");
    }

    @Test
    void a_diary_begins_with_a_day_without_its_character() {
        assertThat(day("五月十八，晴。" + VISIT)).isEqualTo("2026-05-18");
        assertThat(day("正月十八，晴。" + VISIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"（记者 佟小北）　责编：谈小舟, 佟小北 谈小舟", "青禾县融媒体中心 佟小北 鹿小满, 佟小北 鹿小满", "（来源：清风青禾 作者：佟小北）, 佟小北", "（青禾融媒 佟小北）, 佟小北",
            "图为走访现场（佟小北 摄）, 佟小北", "来源：青禾县委办　编辑：佟小北　二审：鹿小满　三审：谈小舟, 佟小北 鹿小满 谈小舟",
            "（青禾县融媒体中心 佟小北）, 佟小北", "（社区通讯员 牟大勇）, 牟大勇", "（《青禾农村报》特约记者 费楠）, 费楠", "青禾融媒记者 栗广生, 栗广生", "（记者 佟大鹏 摄像 关宏宇）, 佟大鹏 关宏宇", "（佟小北 文/摄）, 佟小北",
        "撰稿：佟小北 排版：关宏宇, 佟小北 关宏宇", "编辑丨佟小北, 佟小北", "佟小北 关宏宇, 佟小北 关宏宇", "佟小北（县融媒体中心）, 佟小北", "花桥村第一书记 佟小北, 佟小北", "青禾县委宣传部 供稿, 青禾县委宣传部", "责任编辑：佟小北  审核：关宏宇, 佟小北 关宏宇",
        "青禾县民政局办公室, 青禾县民政局办公室"})
    void those_who_sign_are_people_or_else_the_office(String foot, String names) {
        assertThat(signed(foot)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"（青禾县融媒体中心 佟小北）, 佟小北", "本网讯（佟小北）, 佟小北", "（记者佟小北/青禾报导）, 佟小北", "【记者佟小北/花桥报导】, 佟小北"})
    void a_report_from_somewhere_names_its_reporter_only(String head, String name) {
        assertThat(names("农海峰到花桥村走访\n\n" + head + "5月18日，" + VISIT)).containsExactly(name);
    }

    @Test
    void a_name_behind_a_post_under_the_headline_signs_and_is_no_headline() {
        ParsedReport report = read("支书手记：渠水进了田\n花桥村党支部书记 佟小北\n\n5月18日，" + VISIT);
        assertThat(report.byline()).extracting(Found::text).containsExactly("佟小北");
        assertThat(report.title()).isNotNull().extracting(Found::text).isEqualTo("支书手记：渠水进了田");
    }

    @Test
    void the_office_that_issues_a_bulletin_signs_it() {
        assertThat(names("工作简报\n第27期\n青禾县总工会办公室  2026年5月19日\n\n农海峰到花桥村走访\n\n5月18日，" + VISIT)).containsExactly("青禾县总工会办公室");
    }

    @Test
    void the_editor_at_the_foot_of_a_page_signs_every_piece() {
        List<ParsedReport> reports = new ReportParser(Gazetteer.empty()).parse("""
                ▌花桥村：渠水进了田
                5月18日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。

                ▌柳树湾：一盏灯的下文
                5月17日，石桥街道办事处主任鹿明来到柳树湾社区，居民反映东门口没有路灯。鹿明表示本周内装上。

                本版编辑 佟小北
                """, Optional.of(LocalDate.of(2026, 5, 20))).reports();
        assertThat(reports).hasSize(2).allSatisfy(report -> assertThat(report.byline()).extracting(Found::text).containsExactly("佟小北"));
    }

    @Test
    void who_wrote_it_down_signs_however_the_form_says_so() {
        assertThat(signed("记　录：佟小北")).containsExactly("佟小北");
        assertThat(signed("填表：佟小北")).containsExactly("佟小北");
        assertThat(signed("记录：社区工作者 佟小北")).containsExactly("佟小北");
        assertThat(signed("登记人：网格员小佟")).containsExactly("小佟");
        assertThat(signed("（作者单位：青禾镇党建办）")).containsExactly("青禾镇党建办");
        assertThat(names("农海峰到花桥村走访\n晚报记者 佟小北\n\n5月18日，" + VISIT + "农海峰要求水利站月底前修好。")).containsExactly("佟小北");
        assertThat(names("农海峰到花桥村走访\n\n5月18日，" + VISIT + "农海峰要求水利站月底前修好。      通讯员 佟小北")).containsExactly("佟小北");
    }
}
