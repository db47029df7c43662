package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page is taken apart, and which line is the headline of each piece, in texts of our own. */
class PagesTest {

    private static List<ParsedReport> read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports();
    }

    private static List<String> titles(String text) {
        return read(text).stream().map(ParsedReport::title).map(title -> title == null ? "" : title.text()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"▌", "★ ", "○", "▍"})
    void whatever_mark_a_page_uses_the_lines_that_carry_it_are_headlines_where_days_and_officials_follow(String mark) {
        assertThat(titles("""
                一周现场

                %s青禾镇：渠水为什么到不了田
                镇党委书记农海峰5月18日到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。

                %s石桥街道：一盏灯的下文
                前天晚上，街道办事处主任鹿明来到柳树湾社区，居民反映东门口没有路灯。鹿明表示本周内装上。
                """.formatted(mark, mark))).hasSize(2).first().asString().contains("渠水为什么到不了田");
    }

    @Test
    void subheadings_of_one_report_part_it_not() {
        assertThat(titles("""
                农海峰到花桥村走访

                5月18日，青禾镇党委书记农海峰到花桥村走访，与村民代表座谈。

                ▌渠水到不了田
                村民卫大叔反映三支渠漏水，下游的田浇不上水，等了两年。

                ▌夜里没有灯
                村民于婶反映村口没有路灯，孩子放学看不见路。农海峰要求供电所月底前装好。
                """)).containsExactly("农海峰到花桥村走访");
    }

    @Test
    void items_behind_a_place_in_brackets_are_reports_without_headline() {
        List<ParsedReport> reports = read("""
                各地动态

                【青禾县】5月18日，青禾县副县长农海峰到花桥镇花桥村走访，村民反映三支渠漏水。农海峰要求水利局月底前修好。

                【石桥区】5月14日晚，石桥区人大常委会副主任鹿明到柳树湾社区接待选民，居民反映东门口没有路灯。
                """);
        assertThat(reports).hasSize(2).allMatch(report -> report.title() == null);
    }

    @Test
    void a_headline_in_brackets_is_one_even_within_a_line() {
        assertThat(titles("""
                青禾县政务动态

                【农海峰到花桥村走访】5月18日，县委书记农海峰到花桥村走访，村民反映三支渠漏水。【鹿明检查农贸市场】5月17日，副县长鹿明到城南农贸市场检查，摊主反映摊位费太高。

                【茅立新看望环卫工人】5月16日，县政协主席茅立新看望环卫工人，工人反映没有休息的地方。
                """)).containsExactly("农海峰到花桥村走访", "鹿明检查农贸市场", "茅立新看望环卫工人");
    }

    @Test
    void a_script_in_brackets_is_one_report() {
        assertThat(read("""
                【口播】昨天，县委书记农海峰来到花桥村走访，看望村民。

                【配音】5月19日一早，农海峰敲开村民卫大叔的家门。卫大叔反映三支渠漏水，浇不上水。

                【同期声】县委书记农海峰：昨天水利局来过，月底前要把渠修好。
                """)).hasSize(1);
    }

    @Test
    void a_plain_headline_parts_a_page_where_a_day_and_an_official_follow_as_they_did_before() {
        assertThat(titles("""
                领导干部下基层

                渠水进了田

                5月18日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。

                鹿明现场办公：一盏灯的下文

                “灯亮了！”前天晚上，柳树湾社区东门口围了一圈人。街道办事处主任鹿明来到这里，居民反映小区没有停车的地方。
                """)).containsExactly("渠水进了田", "鹿明现场办公：一盏灯的下文");
    }

    @Test
    void further_news_is_a_report_of_its_own() {
        assertThat(read("""
                农海峰到花桥村走访

                5月18日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。

                又讯 5月19日，青禾镇镇长鹿明到石桥村走访，村民反映村口没有路灯。鹿明表示本周内装上。
                """)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "工 作 简 报\n第43期\n中共青禾镇委员会办公室编      2026年5月19日\n\n", "青禾县新闻联播文字稿（5月18日）\n\n", "A3版 · 区县\n\n", "青政督〔2026〕19号\n\n", "微信公众号“看见青禾”\n",
        "青禾县政府网 > 民生在线 > 走进基层\n\n", "【本期关注】\n"})
    void what_says_where_it_was_printed_is_no_headline(String imprint) {
        assertThat(titles(imprint + """
                渠水终于进了田

                5月18日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。
                """)).containsExactly("渠水终于进了田");
    }

    @Test
    void a_headline_that_ends_in_quotation_marks_and_three_characters_is_signed_by_nobody() {
        assertThat(titles("""
                “板凳会”纪要

                5月18日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。
                """)).containsExactly("“板凳会”纪要");
    }

    @Test
    void a_line_of_a_form_without_colons_is_no_headline() {
        ParsedReport report = read("""
                物业服务企业约谈记录表

                约谈时间 2026年5月18日
                约谈地点 石桥街道办事处302会议室
                约谈人：石桥街道党工委书记 农海峰

                居民反映柳树湾小区电梯坏了半年。农海峰要求物业公司月底前修好。
                """).getFirst();
        assertThat(report.title()).isNotNull().extracting(Found::text).isEqualTo("物业服务企业约谈记录表");
        assertThat(report.date()).isNotNull().extracting(When::day).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void a_subheading_under_which_the_same_official_goes_on_parts_no_report() {
        assertThat(titles("""
                一条渠的来回

                5月11日，青禾镇党委书记农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利站月底前修好。

                渠水进了田

                5月18日，镇党委书记农海峰又到花桥村回访，村民说水已到田头，可是机耕路还没有铺好，拉稻谷的车开不进来。
                """)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5月22日河西街道“民情开放日”公告", "【政策问答】到接访日反映问题怎么预约", "第七章 下访", "花桥镇农贸市场改造项目开工", "青禾县召开2026年民政工作会议",
            "青禾县民政局赴外地考察学习", "青禾县召开网格工作例会", "青禾县委常委会召开会议", "低温天气安全提示", "关于领导同志工作分工调整的通知"})
    void what_is_announced_explained_made_up_or_opened_with_a_ceremony_is_no_report(String headline) {
        assertThat(read(headline + """


                5月18日上午，青禾县副县长农海峰来到花桥镇农贸市场。县民政局、花桥镇负责人和居民代表参加。农海峰要求，一要抓紧建设，二要保证质量。
                """)).isEmpty();
    }

    @Test
    void record_forms_filled_in_one_after_another_are_reports_of_their_own() {
        List<ParsedReport> reports = read("""
                主题：本周走访记录

                农书记：
                两张记录表请阅。

                走访记录表
                走访时间：2026年5月12日
                走访领导：鹿明
                职务：花桥镇副镇长
                走访地点：花桥村
                反映问题：三支渠漏水，浇不上水。

                走访记录表
                走访时间：2026年5月13日
                走访领导：茅立新
                职务：花桥镇党委委员
                走访地点：石桥村
                反映问题：村口没有路灯，孩子放学看不见路。
                """);
        assertThat(reports).extracting(report -> report.leaders().getFirst().name().text()).containsExactly("鹿明", "茅立新");
        assertThat(reports).extracting(report -> report.leaders().getFirst().titles().getFirst().text()).containsExactly("副镇长", "党委委员");
        assertThat(reports).extracting(report -> report.places().getFirst().text()).containsExactly("花桥村", "石桥村");
    }

    @Test
    void callers_received_on_one_day_are_one_visit() {
        assertThat(read("""
                接访登记

                接访时间：2026年5月12日
                接访人：花桥镇副镇长 鹿明
                来访人：卫大成
                反映问题：三支渠漏水，浇不上水。
                来访人：于小琴
                反映问题：村口没有路灯，孩子放学看不见路。
                """)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "\t"})
    void a_table_with_a_visit_in_each_row_is_one_report_with_the_day_of_the_first(String bar) {
        ParsedReport report = read("""
                序号|走访日期|社区|问题|单位
                1|2026年5月8日|柳树湾社区|楼道堆放杂物，存在消防隐患|青禾县消防救援大队
                2|2026年5月9日|石桥社区|菜市场门口积水|青禾县水利局
                3|2026年5月12日|花桥社区|健身器材老化损坏|青禾县文体局
                """.replace("|", bar)).getFirst();
        assertThat(report.concerns()).extracting(one -> one.text().text()).containsExactly("楼道堆放杂物，存在消防隐患", "菜市场门口积水", "健身器材老化损坏");
        assertThat(report.units()).extracting(Found::text).containsExactly("青禾县消防救援大队", "青禾县水利局", "青禾县文体局");
        assertThat(report.places()).hasSize(3);
        assertThat(report.date()).isNotNull().extracting(When::day).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void a_headline_over_a_dateline_begins_a_report_though_it_names_no_place() {
        assertThat(titles("""
                民生一线

                三支渠通了水

                本报讯（记者 谈小舟）5月16日，青禾镇党委书记农海峰到花桥村走访。村民反映三支渠漏水，水利站答复月底前修好。

                桥下的路，还要淹多久

                本报讯（记者 谈小舟）5月17日，副县长鹿明到石桥村现场办公。村民反映一下雨涵洞就积水，鹿明要求县水利局五天内架好水泵。
                """)).containsExactly("三支渠通了水", "桥下的路，还要淹多久");
    }

    @Test
    void what_the_paper_is_headed_with_is_no_headline() {
        assertThat(titles("""
                民 情 专 报
                〔2026〕第 8 期

                青禾县人民政府办公室

                【按】农海峰带头住村，访出了实情，现刊发供学习借鉴。
                ————————————

                花桥村渠水问题走访情况

                5月16日，青禾县副县长农海峰到花桥村走访，村民反映三支渠漏水。农海峰要求水利局月底前修好。
                """)).containsExactly("花桥村渠水问题走访情况");
    }
}
