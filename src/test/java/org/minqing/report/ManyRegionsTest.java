package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reports of other regions do otherwise than those the first rules were written with, in sentences of our own. */
class ManyRegionsTest {

    private static List<ParsedReport> read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports();
    }

    private static ParsedReport one(String text) {
        assertThat(read(text)).hasSize(1);
        return read(text).getFirst();
    }

    /** Who visits, where: what follows is read as part of a report. */
    private static ParsedReport visit(String text) {
        return one("5月18日，青禾街道党工委书记农海峰到柳树湾社区走访。\n" + text);
    }

    private static List<String> words(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }

    private static List<String> names(ParsedReport report) {
        return report.leaders().stream().map(leader -> leader.name().text()).toList();
    }

    private static List<String> raised(ParsedReport report) {
        return report.concerns().stream().map(concern -> concern.text().text()).toList();
    }

    private static List<String> promised(ParsedReport report) {
        return report.commitments().stream().map(commitment -> commitment.text().text()).toList();
    }

    private static List<String> demanded(ParsedReport report) {
        return report.requirements().stream().map(requirement -> requirement.text().text()).toList();
    }

    private static String text(@Nullable Found found) {
        return found == null ? "" : found.text();
    }

    @Test
    void each_dated_item_of_a_column_of_short_news_is_a_report() {
        List<ParsedReport> reports = read("""
                民情一周

                ▲5月11日，青禾街道办事处主任鹿明到柳树湾社区走访，居民反映步道护栏松动。

                ▲5月14日，青禾街道人大工委主任公孙立到石桥社区接待选民，选民朴先生反映夜里噪音大。
                """);
        assertThat(reports).extracting(report -> words(report.places())).containsExactly(List.of("柳树湾社区"), List.of("石桥社区"));
        assertThat(reports).allMatch(report -> report.title() == null);
    }

    @Test
    void an_item_of_minutes_tells_who_raised_it_and_what_was_resolved() {
        ParsedReport report = one("""
                青禾镇现场会会议纪要

                时间：2026年5月19日下午
                地点：花桥村
                主持：镇党委书记 茅立新

                现将议定事项纪要如下：

                一、关于渠道渗漏问题。村民反映三支渠多处渗漏，下游浇不上水。会议明确，由县水务局于6月10日前完成修补。

                二、关于宅基地审批慢问题。由县自然资源局派专人每周二到镇办公。
                """);
        assertThat(raised(report)).containsExactly("三支渠多处渗漏，下游浇不上水", "宅基地审批慢");
        assertThat(demanded(report)).containsExactly("由县水务局于6月10日前完成修补", "由县自然资源局派专人每周二到镇办公");
        assertThat(report.commitments()).isEmpty();
    }

    @Test
    void who_was_named_with_a_post_speaks_for_it() {
        ParsedReport report = visit("派出所所长狄刚以及物业公司代表与30多位居民面对面。居民反映，飞线充电多。狄刚说，派出所将联合社区，每周三开展一次检查。");
        assertThat(raised(report)).containsExactly("飞线充电多");
        assertThat(promised(report)).containsExactly("派出所将联合社区，每周三开展一次检查");
    }

    @Test
    void a_secretary_who_goes_round_her_own_community_visits_it() {
        assertThat(names(one("5月17日，丁香社区党总支书记宫莉带领网格员深入金都小区入户走访，居民反映楼道小广告多。"))).containsExactly("宫莉");
        assertThat(names(visit("丁香社区党总支书记宫莉介绍了情况。"))).containsExactly("农海峰");
    }

    @Test
    void a_diary_signed_in_brackets_was_written_by_who_visited() {
        ParsedReport report = one("""
                民情日记｜雨中走访记

                2026年5月6日 星期三 小雨

                今天和网格员小闵一起走访。田奶奶说，屋顶又漏了，拿盆接了一夜。

                （榴花街道石桥社区党委副书记 商晓冬）
                """);
        assertThat(names(report)).containsExactly("商晓冬");
        assertThat(words(report.places())).containsExactly("石桥社区");
        assertThat(text(report.parent())).isEqualTo("榴花街道");
        assertThat(words(report.byline())).containsExactly("商晓冬");
    }

    @Test
    void whoever_brings_deputies_together_is_no_part_of_their_post() {
        ParsedReport report = one("5月10日，青禾街道人大工委组织区人大代表郏明轩走进柳树湾社区接待选民。");
        assertThat(report.leaders().getFirst().titles()).extracting(Found::text).containsExactly("区人大代表");
    }

    @Test
    void a_second_name_under_a_post_stands_before_what_both_do() {
        assertThat(names(one("5月11日，市政协主席张维安，副主席赵桂枝、陶亚农带领部分常委到柳树湾社区视察。"))).contains("赵桂枝", "陶亚农");
    }

    @Test
    void words_of_a_sentence_are_no_place() {
        assertThat(words(visit("三道巷是老片区，平房多。农海峰在会里议村里的事，希望通过社区干部多听意见。").places())).containsExactly("柳树湾社区");
    }

    @Test
    void departments_for_two_fields_are_one() {
        ParsedReport report = visit("农海峰要求，县农业农村和科技局要盯紧工期；市自然资源和规划局要尽快批地。");
        assertThat(report.requirements()).extracting(requirement -> words(requirement.units()))
                .containsExactly(List.of("县农业农村和科技局"), List.of("市自然资源和规划局"));
    }

    @Test
    void what_the_official_does_about_it_is_no_part_of_the_concern() {
        assertThat(raised(visit("在石桥社区，环卫工人反映早班没有地方喝热水，农海峰现场协调，把一间屋腾出来作为“暖心驿站”。"))).containsExactly("早班没有地方喝热水");
        assertThat(demanded(visit("居民反映护栏松动，农海峰要求街道市政所24小时内加固。"))).containsExactly("街道市政所24小时内加固");
    }

    @Test
    void what_is_asked_after_looking_round_is_asked() {
        assertThat(demanded(visit("每到一户，农海峰都详细询问取暖情况，叮嘱社区干部要常来看看。"))).containsExactly("社区干部要常来看看");
    }

    @Test
    void suggestions_that_each_begin_with_what_is_to_be_done_are_each_a_concern() {
        assertThat(raised(visit("代表们提出，要加快分户改造步伐，建立停热退费机制，完善供热企业考核办法。")))
                .containsExactly("加快分户改造步伐", "建立停热退费机制", "完善供热企业考核办法");
    }

    @Test
    void others_raise_their_own() {
        ParsedReport report = visit("选民梅女士建议在北门设站点；其他选民还就楼道堆物、宠物扰民等问题发表了意见。");
        assertThat(raised(report)).containsExactly("在北门设站点", "楼道堆物", "宠物扰民");
        assertThat(report.concerns().getLast().raisedBy()).extracting(Found::text).isEqualTo("其他选民");
    }

    @Test
    void three_characters_in_a_list_are_a_concern() {
        assertThat(raised(visit("居民代表反映停车难、充电桩少等问题。"))).containsExactly("停车难", "充电桩少");
    }

    @Test
    void quotations_that_are_paragraphs_of_their_own_are_voices() {
        assertThat(raised(visit("""
                “大家先谈问题，能解决的现场解决。”农海峰说。

                “我们三组的路还是烂泥路，什么时候能修？”

                “是啊，咱们那边路灯也没有，晚上黑灯瞎火。”
                """))).containsExactly("我们三组的路还是烂泥路，什么时候能修", "是啊，咱们那边路灯也没有，晚上黑灯瞎火");
    }

    @Test
    void the_verb_that_ends_a_quotation_says_what_it_is() {
        ParsedReport report = visit("“好，我们马上就组织专班解决好这个问题。”村党支部书记胡正表态。“这件事没人作证，不好办。”村党支部书记胡正解释。");
        assertThat(promised(report)).containsExactly("好，我们马上就组织专班解决好这个问题");
        assertThat(report.concerns()).isEmpty();
    }

    @Test
    void what_is_under_way_by_a_day_is_promised_by_nobody_in_particular() {
        ParsedReport report = visit("公交线路调整问题已上报相关部门，预计将于6月底前完成。");
        assertThat(promised(report)).containsExactly("公交线路调整问题已上报相关部门，预计将于6月底前完成");
        assertThat(report.commitments().getFirst().by()).isNull();
    }

    @Test
    void what_an_office_will_go_on_doing_is_a_plan() {
        ParsedReport report = visit("青禾街道相关负责人表示，下一步将持续开展敲门走访，把困难群众的过冬情况逐户登记。");
        assertThat(report.commitments()).isEmpty();
        assertThat(words(report.nextSteps())).containsExactly("持续开展敲门走访", "把困难群众的过冬情况逐户登记");
    }

    @Test
    void what_somebody_is_worried_because_of_is_a_concern() {
        assertThat(raised(visit("走访中了解到，五组的住户正因井水干了而发愁。"))).containsExactly("井水干了");
    }

    @Test
    void a_place_begins_behind_the_word_that_leads_to_it() {
        assertThat(words(one("5月18日，青禾街道党工委书记农海峰走访了青禾街道的金水苑，倾听居民意见。").places())).containsExactly("金水苑");
        assertThat(words(one("5月18日，青禾街道党工委书记农海峰来到红旗大道社区走访，倾听居民意见。").places())).containsExactly("红旗大道社区");
    }

    @Test
    void where_nobody_is_said_to_be_met_the_people_of_the_lead_are() {
        assertThat(words(one("5月18日，青禾街道党工委书记农海峰到柳树湾社区走访，倾听居民意见。").attendees())).containsExactly("居民");
        assertThat(words(visit("农海峰与种植大户们座谈。").attendees())).containsExactly("种植大户");
        assertThat(words(visit("农海峰与柚农、绣娘、残疾人家属座谈。").attendees())).containsExactly("柚农", "绣娘", "残疾人家属");
    }

    @Test
    void a_text_without_headline_or_day_is_read_less_surely() {
        String text = "5月18日，青禾街道党工委书记农海峰到柳树湾社区走访，居民反映路灯不亮。";
        double plain = one("街道领导走访柳树湾社区\n\n" + text).concerns().getFirst().text().confidence();
        double headless = one(text).concerns().getFirst().text().confidence();
        double undated = one("街道领导走访柳树湾社区\n\n近日" + text.substring(5)).concerns().getFirst().text().confidence();
        assertThat(headless).isLessThan(plain - 0.05);
        assertThat(undated).isLessThan(plain - 0.05);
    }

    @Test
    void a_meeting_told_without_officials_or_day_is_a_report_where_residents_raise_something() {
        assertThat(raised(one("屋场会上，村民们围坐在一起。有村民反映，喇叭设置不合理，听不到通知。"))).containsExactly("喇叭设置不合理，听不到通知");
    }

    @Test
    void how_such_matters_are_always_dealt_with_is_no_demand() {
        assertThat(demanded(visit("农海峰要求，社区能当场办的当场办；对不能立即解决的，及时上报街道。"))).containsExactly("社区能当场办的当场办");
    }

    @Test
    void a_community_named_after_a_new_village_is_read_whole() {
        assertThat(words(one("5月18日，青禾街道党工委书记农海峰到铁路新村社区走访，听取居民意见。").places())).containsExactly("铁路新村社区");
    }
}
