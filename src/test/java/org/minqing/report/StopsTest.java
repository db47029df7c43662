package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a visit went and which units were there, where neither a word like 社区 nor a list of departments tells. */
class StopsTest {

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports().getFirst();
    }

    private static List<String> places(String text) {
        return read(text).places().stream().map(Found::text).toList();
    }

    private static List<String> units(String text) {
        return read("5月18日，副区长郑和声来到河沿社区走访，听取居民意见。" + text).units().stream().map(Found::text).toList();
    }

    @Test
    void estates_lanes_and_hamlets_of_a_list_are_gone_to() {
        assertThat(places("5月18日，副区长郑和声先后来到云锦苑、织布巷、纺机宿舍和河沿社区，查看楼道照明。"))
                .containsExactly("云锦苑", "织布巷", "纺机宿舍", "河沿社区");
        assertThat(places("5月18日，副区长郑和声到金盘镇丰乐里走访，听取居民意见。")).containsExactly("丰乐里");
    }

    @Test
    void what_lies_inside_something_is_no_estate() {
        assertThat(places("5月18日，副区长郑和声来到河沿社区走访。居民提出，垃圾堆到了车棚里，没人清运。")).containsExactly("河沿社区");
    }

    @Test
    void schools_works_and_markets_on_the_way_are_no_places() {
        assertThat(places("5月18日，副县长郑和声先后到织布巷、东风菜市场和金盘镇槐树小学走访，听取居民意见。")).containsExactly("织布巷");
        assertThat(places("5月18日，副县长郑和声先后到河沿社区、东风菜市场走访，听取居民意见。")).containsExactly("河沿社区");
    }

    @Test
    void hamlets_that_share_a_word_are_as_many_as_are_counted() {
        assertThat(places("5月18日，副县长郑和声来到金盘镇调研，一天跑了坡头、柳坝、石湾三个屯。")).containsExactly("坡头", "柳坝", "石湾");
        assertThat(places("5月18日，副县长郑和声来到河沿社区走访。居民提出，子女难找工作、纺机三村夜里没有路灯。")).containsExactly("河沿社区");
    }

    @Test
    void a_word_that_ends_what_stands_before_may_begin_the_name() {
        assertThat(places("5月18日，副区长郑和声来到向阳里社区走访，听取居民意见。")).containsExactly("向阳里社区");
        assertThat(places("5月18日，副县长郑和声到金盘镇向阳村走访，听取村民意见。")).containsExactly("向阳村");
        assertThat(places("5月18日，副区长郑和声先后走进至善园小区、河沿社区，看望居民。")).containsExactly("至善园小区", "河沿社区");
    }

    @Test
    void and_others_or_a_verb_before_estate_is_no_name() {
        assertThat(places("5月18日，副区长郑和声来到河沿社区，召开小区治理座谈会。会上交办了云锦苑等小区的问题。")).containsExactly("河沿社区");
    }

    @Test
    void whose_people_answer_or_are_there_is_a_unit() {
        assertThat(units("坐在他旁边的区教育局副局长表示，下学期增开一个班。")).containsExactly("区教育局");
        assertThat(units("他转头看区公交公司的值班经理，经理答应加一班车。")).containsExactly("区公交公司");
        assertThat(units("随行的区海洋与渔业局工程师当场量了堤坝。")).containsExactly("区海洋与渔业局");
        assertThat(units("区市场监管局注册科的小同志没有说话，区民政局养老科的同志跟着表态。")).containsExactly("区市场监管局", "区民政局");
    }

    @Test
    void a_firm_that_complains_and_the_office_of_a_visitor_are_no_units_that_answer() {
        assertThat(units("宏盛纺织公司负责人提出，招工难。")).isEmpty();
        assertThat(read("5月18日，河沿街道办事处主任郑和声来到云锦社区走访，听取居民意见。").units()).isEmpty();
        assertThat(units("他说下周请区水利局技术人员来看一看。")).isEmpty();
    }

    @Test
    void who_is_rung_up_on_the_spot_is_a_unit_and_who_shall_be_is_not() {
        assertThat(units("他当即给区供电局打电话，电线杆后天扶正。")).containsExactly("区供电局");
        assertThat(units("他请供热公司把测温记录拿到院子里核对。")).containsExactly("供热公司");
        assertThat(units("居民希望区供电局早点来看看。")).isEmpty();
    }

    @Test
    void departments_that_speak_where_a_campaign_is_deployed_are_its_units_and_its_organiser_is_not() {
        ParsedReport report = read("""
                柳河镇启动环境整治百日攻坚行动
                5月18日，柳河镇召开环境整治百日攻坚行动动员部署会，镇党委书记郑和声主持会议并讲话。镇村干部以及保洁公司负责人参加会议。
                会上，区城管局、石桥街道作了表态发言。
                """);
        assertThat(report.kind()).isEqualTo(ParsedReport.Kind.CAMPAIGN);
        assertThat(report.units()).extracting(Found::text).containsExactly("区城管局", "石桥街道");
    }

    @Test
    void harmonious_is_part_of_a_firm_s_name_where_nothing_stands_before_it() {
        assertThat(units("区城管局、区住保中心、和美物业公司派员参加。")).containsExactly("区城管局", "区住保中心", "和美物业公司");
    }
}
