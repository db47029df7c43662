package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Matters named in a row, voices nobody is named for, and who goes on after a quotation. */
class MattersTest {

    private static final String VISIT = "3月5日,区委副书记、区长王建明来到柳荫社区走访。";

    private static List<String> concerns(String said) {
        return read(VISIT + said).concerns().stream().map(one -> one.text().text() + by(one.raisedBy())).toList();
    }

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2024, 3, 6))).reports().getFirst();
    }

    private static String by(@Nullable Found who) {
        return who == null ? "" : " <- " + who.text();
    }

    @Test
    void whatever_leads_in_a_row_of_matters_before_a_word_that_sums_them_up_is_a_row_of_concerns() {
        assertThat(concerns("来访群众的话题主要聚焦子女入学、旧房翻建和公交班次等事项。")).containsExactly("子女入学 <- 来访群众", "旧房翻建 <- 来访群众", "公交班次 <- 来访群众");
        assertThat(concerns("在座居民还就雨水管网、楼道照明、垃圾清运等问题热烈讨论。")).containsExactly("雨水管网 <- 在座居民", "楼道照明 <- 在座居民", "垃圾清运 <- 在座居民");
        assertThat(concerns("走访中也发现了一些杂物占道、飞线充电及墙面乱涂乱画等情况。")).extracting(one -> one.substring(0, 4)).containsExactly("杂物占道", "飞线充电", "墙面乱涂");
        assertThat(concerns("区长王建明就招商引资、项目建设等问题提出要求。")).isEmpty();
    }

    @Test
    void what_a_row_is_about_is_told_from_where_it_is() {
        assertThat(concerns("针对居民代表在议事会上反映的青松小区、翠柏小区暖气不热、水压不稳等民生问题,社区举办了议事会。")).contains("暖气不热 <- 居民代表", "水压不稳 <- 居民代表");
        List<ParsedReport.Concern> there = read(VISIT + "石榴巷路口存在路面坑洼、井盖下沉等问题。").concerns();
        assertThat(there).extracting(one -> one.place() == null ? "" : one.place().text()).containsExactly("石榴巷路口", "石榴巷路口");
    }

    @Test
    void matters_stand_in_one_quotation_or_in_many() {
        assertThat(concerns("对居民代表提出的“垃圾车乱停、铁门破损和违建增多”等3个问题,区长王建明逐一回应。")).first().isEqualTo("垃圾车乱停 <- 居民代表");
        assertThat(concerns("对于居民反映的小区管理问题,如凉亭夜间照明、电瓶车充电等,现场商议解决。")).contains("凉亭夜间照明 <- 居民", "电瓶车充电 <- 居民");
    }

    @Test
    void questions_and_rows_that_break_off_open_a_report() {
        assertThat(concerns("\n“外墙渗水怎么办?”“门口的人行道常被三轮车占了,怎么办?”……上周六,农贸市场门口围了不少市民。")).contains("外墙渗水怎么办 <- 市民", "门口的人行道常被三轮车占了,怎么办 <- 市民");
        assertThat(concerns("\n拆迁预留地如何落实?换社保如何办理?补偿标准能否提高?座谈会上,村民代表提出的问题五花八门。")).anyMatch(one -> one.startsWith("拆迁预留地如何落实")).anyMatch(one -> one.startsWith("补偿标准能否提高"));
        assertThat(concerns("\n停水多日、路灯不亮、路口拥堵……热线一开始,电话就响个不停。")).containsExactly("停水多日", "路灯不亮", "路口拥堵");
        assertThat(concerns("\n“我是你们选出来的代表,有啥难处您尽管说。”一大早,联络站里很热闹。")).isEmpty();
    }

    @Test
    void who_was_quoted_goes_on_without_quotation_marks() {
        assertThat(concerns("“站台没有遮阳棚,大热天很难受。”居民罗春生希望有关部门能够添几个座位和雨棚。"))
                .containsExactly("站台没有遮阳棚,大热天很难受 <- 居民罗春生", "有关部门能够添几个座位和雨棚 <- 居民罗春生");
        assertThat(concerns("居民罗春生反映,站台没有遮阳棚。他还反映,小学门口摊点占道经营。")).hasSize(2).allMatch(one -> one.endsWith("罗春生"));
        assertThat(concerns("“我家房屋年久失修,希望能翻建。”一市民来电求助。")).containsExactly("我家房屋年久失修,希望能翻建 <- 一市民");
    }

    @Test
    void a_deputy_who_asks_the_authorities_raises_something() {
        String said = "座谈会上,区长王建明希望有关部门加大对老旧小区改造的投入。柳荫社区居民反映路灯问题,希望尽快安装。";
        assertThat(concerns(said)).hasSize(2);
    }

    @Test
    void residents_who_speak_after_a_demand_are_not_swallowed_by_it() {
        assertThat(concerns("区长王建明要求街道加强巡查,做好服务。柳荫社区居民反映楼道照明问题,希望尽快安装路灯。")).containsExactly("楼道照明问题,希望尽快安装路灯 <- 柳荫社区居民");
    }

    @Test
    void what_somebody_else_deals_with_is_raised_by_those_it_came_from() {
        assertThat(concerns("区长王建明对居民普遍反映图书不够、活动单一等方面的问题,表示会积极联系。")).contains("图书不够 <- 居民", "活动单一 <- 居民");
    }

    @Test
    void the_finding_of_an_inspection_ends_with_its_line() {
        String text = "3月5日,市创建办暗访组来到柳荫社区、桃园小区暗访。\n发现问题:车辆乱停放、烟蒂乱丢等问题较为突出。\n点位二:桃园小区。暗访组查看了停车秩序,小区环境明显改善。";
        assertThat(read(text).concerns()).extracting(one -> one.text().text()).containsExactly("车辆乱停放", "烟蒂乱丢");
    }

    @Test
    void who_lives_somewhere_speaks_of_it() {
        assertThat(read(VISIT + "家住桂花巷6号的居民反映,照明灯多处损坏,夜间出行不便。").concerns()).extracting(one -> one.place() == null ? "" : one.place().text()).containsExactly("桂花巷6号");
        assertThat(read(VISIT + "居民罗春生反映,文化长廊座椅老化破损。").concerns()).extracting(one -> one.place() == null ? "" : one.place().text()).containsExactly("文化长廊");
    }
}
