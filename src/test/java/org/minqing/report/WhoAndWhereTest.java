package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Habits of real reports of many regions, in sentences of our own. */
class WhoAndWhereTest {

    private static List<ParsedReport> read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports();
    }

    private static ParsedReport one(String text) {
        assertThat(read(text)).hasSize(1);
        return read(text).getFirst();
    }

    private static List<String> words(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }

    private static List<String> names(ParsedReport report) {
        return report.leaders().stream().map(leader -> leader.name().text()).toList();
    }

    private static String text(@Nullable Found found) {
        return found == null ? "" : found.text();
    }

    @Test
    void a_meeting_without_officials_is_a_report_where_it_says_when_and_somebody_speaks() {
        ParsedReport report = one("""
                5月18日晚，柳树湾社区把住户召集到一起，大家坐下来商量楼道照明。
                住户们提出，三号楼声控灯坏了半年没人修。
                """);
        assertThat(words(report.places())).containsExactly("柳树湾社区");
        assertThat(read("""
                村长领着客人转了一圈，大家围坐在一起喝茶，老人提出水源不够。
                """)).isEmpty();
    }

    @Test
    void a_bench_meeting_or_yard_meeting_is_a_visit() {
        assertThat(one("5月18日上午，青禾社区开展屋场贴心会，驻社区工作组参加。").date()).isNotNull();
    }

    @Test
    void cadres_sent_to_the_grassroots_are_named_like_officials() {
        ParsedReport report = one("5月18日，区司法局下沉党员干部韩立秋、方敏正在柳树湾社区走访，听取居民意见。");
        assertThat(names(report)).containsExactly("韩立秋", "方敏");
    }

    @Test
    void a_town_called_village_something_is_not_the_village_itself() {
        assertThat(names(one("5月18日，杏村乡人大副主席沈梅溪到石桥村走访，听取村民意见。"))).containsExactly("沈梅溪");
    }

    @Test
    void whose_words_are_studied_is_not_there() {
        ParsedReport report = one("""
                5月18日，县委书记郑和声到河沿村走访，强调要贯彻落实省委书记田远山同志在本地调研时的讲话精神，听取村民意见。
                """);
        assertThat(names(report)).containsExactly("郑和声");
    }

    @Test
    void the_body_before_a_post_is_no_part_of_it() {
        ParsedReport report = one("5月18日，县政府副县长郑和声，区水务局副局长、柳树湾社区第一书记陆小满到河沿村走访。");
        assertThat(report.leaders().stream().map(leader -> words(leader.titles())).toList())
                .containsExactly(List.of("副县长"), List.of("区水务局副局长", "第一书记"));
    }

    @Test
    void names_written_by_sound_need_no_second_mention() {
        assertThat(names(one("5月18日，阿勒沟镇副镇长巴特尔江到东泉村走访慰问。"))).containsExactly("巴特尔江");
    }

    @Test
    void departments_called_by_their_field_are_units_in_a_list_of_departments() {
        ParsedReport report = one("5月18日，市长郑和声携住建、城管、人社等相关职能部门负责人到河沿社区走访，听取居民意见。");
        assertThat(names(report)).containsExactly("郑和声");
        assertThat(words(report.units())).containsExactly("住建", "城管", "人社");
    }

    @Test
    void representatives_of_a_committee_are_met_and_no_unit() {
        ParsedReport report = one("5月18日，河沿社区召开议事会，区住建局、业主委员会代表、居民代表参加会议。居民代表提出路灯不亮。");
        assertThat(words(report.units())).containsExactly("区住建局");
    }

    @Test
    void verbs_before_community_are_no_name() {
        ParsedReport report = one("5月18日，副区长郑和声到河沿社区走访，重点了解小区停车，与居民面对面共同探讨社区治理。");
        assertThat(words(report.places())).containsExactly("河沿社区");
    }

    @Test
    void the_subdistrict_is_cut_off_from_district_and_congress() {
        assertThat(text(one("5月18日，副市长郑和声来到巴州区临河街道河沿社区走访。").parent())).isEqualTo("临河街道");
        assertThat(text(one("5月18日，人大临河街道工委组织区人大代表郑和声到河沿社区走访。").parent())).isEqualTo("临河街道");
    }

    @Test
    void a_town_whose_name_holds_a_word_that_joins_is_not_cut() {
        assertThat(text(one("5月18日，副市长郑小满到和平路街道河沿社区走访，听取居民意见。").parent())).isEqualTo("和平路街道");
        assertThat(text(one("5月18日，副县长郑小满来到永和镇河沿村走访，听取村民意见。").parent())).isEqualTo("永和镇");
        assertThat(text(one("5月18日，副区长郑小满参加临河街道河沿社区议事会，走访居民。").parent())).isEqualTo("临河街道");
        assertThat(text(one("5月18日，副旗长郑小满深入沙日布拉格苏木河沿嘎查走访，听取牧民意见。").parent())).isEqualTo("沙日布拉格苏木");
    }

    @Test
    void places_of_several_towns_have_none_above_them_all() {
        assertThat(one("5月18日，副市长郑小满先后来到临河街道河沿社区、沙湾街道柳荫社区走访，听取居民意见。").parent()).isNull();
    }

    @Test
    void the_town_stands_in_the_headline_or_in_the_post_of_who_goes_round_at_home() {
        assertThat(text(one("沙湾镇：领导带队夜访\n5月18日晚，副镇长郑小满来到河沿村走访，听取村民意见。").parent())).isEqualTo("沙湾镇");
        assertThat(text(one("5月18日晚，青禾县桥东区顺河路街道办事处主任郑小满在凉亭里坐下，与居民座谈。居民说路灯不亮，希望早点修好。").parent())).isEqualTo("顺河路街道");
        assertThat(one("县领导赴湖区乡镇走访\n5月18日，副县长郑小满来到河沿村走访，听取村民意见。").parent()).isNull();
    }

    @Test
    void a_visit_before_this_one_gives_no_date() {
        ParsedReport report = one("继4月30日在上坪社区夜话后，5月18日晚，区委书记郑和声到河沿社区走访，与居民夜话。");
        assertThat(report.date()).isNotNull().extracting(when -> when.words().text()).asString().startsWith("5月18日");
    }

    @Test
    void furniture_of_a_web_page_is_left_out_but_its_author_kept() {
        ParsedReport report = one("""
                您当前的位置：首页 > 新闻中心 > 内容
                郑和声到河沿社区走访
                2026-05-19 10:24:00 来源：县融媒体中心 作者：秦小雨
                5月18日，副区长郑和声到河沿社区走访，听取居民意见。
                """);
        assertThat(text(report.title())).isEqualTo("郑和声到河沿社区走访");
        assertThat(words(report.byline())).contains("秦小雨");
    }

    @Test
    void a_lone_name_under_the_headline_wrote_it() {
        ParsedReport report = one("""
                河沿村夜里来了听意见的人
                秦小雨
                5月18日晚，副镇长郑和声到河沿村走访，听取村民意见。
                """);
        assertThat(words(report.byline())).containsExactly("秦小雨");
        assertThat(text(report.title())).isEqualTo("河沿村夜里来了听意见的人");
    }

    @Test
    void a_headline_may_be_divided_by_a_bar_or_a_colon() {
        assertThat(text(one("""
                为民办事在身边|区领导走访河沿社区
                5月18日，副区长郑和声到河沿社区走访，听取居民意见。
                """).title())).isEqualTo("为民办事在身边|区领导走访河沿社区");
        assertThat(text(one("""
                河沿村：树荫底下听民声
                5月18日，副区长郑和声到河沿村走访，听取村民意见。
                """).title())).isEqualTo("河沿村：树荫底下听民声");
    }

    @Test
    void residents_are_no_verb_with_its_object() {
        ParsedReport report = one("5月18日，县长郑和声到县来访接待中心接待来访群众、研判信访案件，聚焦群众反映集中的问题。");
        assertThat(words(report.attendees())).containsExactly("来访群众");
    }

    @Test
    void names_of_pictures_and_the_office_that_signs_are_known_for_what_they_are() {
        ParsedReport report = one("""
                局领导接访日：把问题留下来
                时间：2026-05-19 11:18:10 来源：区住房和城乡建设局
                【打印】
                1.JPG
                  5月18日是区住建局领导接访日，局长郑和声到信访室接待来访群众，听取诉求。
                采写单位：信息中心
                """);
        assertThat(report.date()).isNotNull().extracting(when -> when.words().text()).isEqualTo("5月18日");
        assertThat(names(report)).containsExactly("郑和声");
        assertThat(report.parent()).isNull();
        assertThat(words(report.byline())).containsExactly("信息中心");
    }

    @Test
    void a_meeting_in_the_yard_gives_the_visit_its_name_where_it_stands_in_quotation_marks() {
        assertThat(text(one("5月18日，河沿社区召开“屋场恳谈会”，听取居民意见。").programme())).isEqualTo("屋场恳谈会");
        assertThat(one("5月18日，河沿社区召开屋场恳谈会，听取居民意见。").programme()).isNull();
    }

    @Test
    void today_is_the_day_of_the_wire_not_of_the_print() {
        ParsedReport report = one("本报临河5月18日电（记者秦小雨）今天，县委书记郑和声在临河镇接待来访群众，听取诉求。");
        assertThat(report.date()).isNotNull().extracting(When::day).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void whoever_heads_a_town_that_deploys_a_campaign_leads_it() {
        ParsedReport report = one("""
                5月18日，白桥镇召开动员会，部署违法建设专项整治行动。镇党委书记郑和声表示，全镇要分三步推进。
                """);
        assertThat(names(report)).containsExactly("郑和声");
    }

    @Test
    void where_a_resident_points_to_is_not_where_they_went() {
        ParsedReport report = one("5月18日，县委书记郑和声在临河镇接待来访群众。住户提出，南坡村附近的公路排水不畅。");
        assertThat(report.places()).isEmpty();
        assertThat(text(report.parent())).isEqualTo("临河镇");
    }

    @Test
    void deputies_who_receive_are_not_those_met() {
        ParsedReport report = one("5月18日，区人大代表郑和声到河沿社区接待选民，区人大代表和选民代表面对面座谈。");
        assertThat(words(report.attendees())).containsExactly("选民代表");
    }

    @Test
    void a_team_sent_to_a_village_visits_it() {
        assertThat(words(one("5月18日，驻村工作队深入上坪嘎查田间地头了解旱情，牧民提出水井太少。").places())).containsExactly("上坪嘎查");
    }

    @Test
    void an_estate_with_a_long_name_is_known_where_it_begins_behind_a_comma() {
        ParsedReport report = one("5月18日，副区长郑和声先后前往春江小区、六州首府小区、明都阳光水岸小区走访，与居民座谈。");
        assertThat(words(report.places())).containsExactly("春江小区", "六州首府小区", "明都阳光水岸小区");
    }

    @Test
    void the_stamp_of_a_web_page_is_not_the_day_of_the_visit() {
        ParsedReport report = one("""
                河沿镇开展民情院坝会

                作者：河沿镇 来源：本站 发布时间：2021-11-16 16:15:44 点击数：12
                11月15日下午，桥头村召开院坝会。村民们提出，入户路没有硬化。
                """);
        assertThat(report.date()).isNotNull().satisfies(when -> assertThat(when.words().text()).isEqualTo("11月15日下午"));
    }

    @Test
    void a_name_does_not_begin_with_a_verb_of_wishing() {
        assertThat(names(one("""
                5月18日，驻村工作队队长王志强到桥头村走访，村民提出渠道漏水。工作队希望大家积极参与。王志强队长希望大家在水渠完工后，由组长带领巡查。
                """))).containsExactly("王志强");
    }

    @Test
    void who_reports_to_the_meeting_is_a_unit_that_took_part() {
        assertThat(words(one("5月18日，县政协副主席郑和声到河沿社区走访。座谈会上，县住建局、河东街道、河西街道分别汇报了充电棚的建设情况。").units()))
                .containsExactly("县住建局", "河东街道", "河西街道");
    }

    @Test
    void where_the_way_went_on_is_visited_too() {
        assertThat(words(one("""
                5月18日，区人大代表郑和声来到河沿社区走访。社区书记作了介绍。居民提出，楼道灯坏了。大家记了下来。
                在前马村，村民提出电费太高。
                """).places())).containsExactly("河沿社区", "前马村");
    }

    @Test
    void who_signs_without_brackets_is_the_author() {
        assertThat(words(one("5月18日，副区长郑和声到河沿社区走访，居民提出楼道灯坏了。大家一一记下。何锋").byline())).containsExactly("何锋");
    }

    @Test
    void the_medium_is_no_author() {
        assertThat(words(one("本报讯（江东日报记者 何小锋）5月18日，副区长郑和声到河沿社区走访，居民提出楼道灯坏了。").byline())).containsExactly("何小锋");
    }

    @Test
    void a_village_whose_name_ends_like_and_is_known_by_its_second_mention() {
        assertThat(words(one("5月18日，旗工作队到巴音塔和嘎查走访，牧民提出机井坏了。工作队组织巴音塔和嘎查“两委”开会。").places())).contains("巴音塔和嘎查");
    }

    @Test
    void the_post_may_stand_behind_the_name() {
        ParsedReport report = one("5月18日，郑志国副主席参加了首场接待日活动，在河沿社区听取居民意见。居民提出，楼道灯坏了。");
        assertThat(names(report)).containsExactly("郑志国");
        assertThat(words(report.leaders().getFirst().titles())).containsExactly("副主席");
    }

    @Test
    void who_demands_leads() {
        assertThat(names(one("5月18日，副区长郑和声到河沿社区走访，居民提出楼道灯坏了。大家作了交流。散会前，街道党工委书记何小锋强调，路灯要月底前修好。")))
                .containsExactly("郑和声", "何小锋");
    }

    @Test
    void the_last_department_of_a_counted_list_is_written_without_and_others() {
        assertThat(words(one("5月18日，副区长郑和声与各乡镇、街道、信访局、住建局、公安分局等26个单位负责人一起，在河沿社区集中接待了来访群众。居民提出楼道灯坏了。").units()))
                .containsExactly("信访局", "住建局", "公安分局");
    }

    @Test
    void leaders_who_receive_without_a_name_are_a_report() {
        assertThat(read("近日，在党政领导定点接待群众来访现场，住在纺织巷宿舍的住户反映邻居翻建房屋违规。")).hasSize(1);
    }

    @Test
    void right_behind_a_post_three_characters_are_a_name_whatever_follows() {
        assertThat(names(one("5月18日，县委书记邵立新卷起裤腿来到柳树湾社区，查看居民家的积水。"))).containsExactly("邵立新");
        assertThat(names(one("5月18日，县委书记郑和声来到柳树湾社区，社区主任高兴地迎上来。"))).containsExactly("郑和声");
    }

    @Test
    void a_day_is_told_by_its_number_too_but_a_house_is_none() {
        assertThat(one("15号，县委书记郑和声到柳树湾社区走访，听取居民意见。").date()).isNotNull().satisfies(when -> assertThat(when.day()).hasToString("2026-05-15"));
        assertThat(one("县委书记郑和声到柳树湾社区15号楼走访，听取居民意见。").date()).isNull();
    }

    @Test
    void today_is_the_day_of_the_dateline_also_in_chinese_figures() {
        assertThat(one("郑和声走访柳树湾社区\n\n本报五月十三日讯 今天上午，县委书记郑和声到柳树湾社区走访，听取居民意见。").date()).isNotNull().satisfies(when -> assertThat(when.day()).hasToString("2026-05-13"));
    }

    @Test
    void a_page_that_marks_its_reports_is_taken_apart_and_a_list_with_marks_is_not() {
        String visit = "5月18日，县委书记郑和声到%s走访，与居民面对面座谈，听取大家对停车、照明和垃圾清运的意见，现场逐条作了答复，气氛热烈。\n";
        assertThat(read("◆ 县领导走访柳树湾社区\n" + visit.formatted("柳树湾社区") + "◆ 县领导走访石桥村\n" + visit.formatted("石桥村"))).hasSize(2);
        assertThat(read("县领导走访柳树湾社区\n" + visit.formatted("柳树湾社区") + "◆ 路灯不亮\n◆ 车位不够\n")).hasSize(1);
    }

    @Test
    void a_demand_keeps_its_short_heading_where_a_full_stop_ends_it() {
        ParsedReport report = one("5月18日，县委书记郑和声到柳树湾社区走访。郑和声讲了两点意见：第一，留人。教育局要在春季学期恢复教学点。第二，修路。交通局把六公里毛路列入明年计划。");
        assertThat(report.requirements()).extracting(one -> one.heading().text()).containsExactly("留人", "修路");
    }
}
