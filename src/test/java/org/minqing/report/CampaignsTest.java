package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns and programmes, in sentences of our own. */
class CampaignsTest {

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports().getFirst();
    }

    private static ParsedReport.Campaign campaign(String text) {
        ParsedReport.Campaign campaign = read("青禾镇部署环境整治攻坚战\n\n5月18日，青禾镇召开环境整治攻坚战动员会，镇党委书记农海峰讲话。" + text).campaign();
        return Objects.requireNonNull(campaign);
    }

    private static List<String> words(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }

    private static String programme(String text) {
        Found programme = read(text).programme();
        return programme == null ? "" : programme.text();
    }

    @Test
    void what_is_announced_and_given_bodies_or_phases_is_a_campaign_though_visits_are_part_of_it() {
        ParsedReport report = read("""
                一张旧表格

                5月18日，青禾镇“千名干部进千家”活动启动，镇党委书记农海峰讲话。活动从现在起到10月底，分动员、走访、办理、回头看四步，干部走访三户困难家庭。
                """);
        assertThat(report.kind()).isEqualTo(ParsedReport.Kind.CAMPAIGN);
        assertThat(report.campaign()).isNotNull().satisfies(campaign -> assertThat(words(campaign.phases())).containsExactly("动员", "走访", "办理", "回头看"));
    }

    @Test
    void a_visit_that_asks_for_a_task_force_stays_one() {
        assertThat(read("""
                农海峰督导环境整治工作

                5月18日，青禾镇党委书记农海峰到花桥村督导环境整治，村民反映沟边垃圾没人收。农海峰要求成立工作专班，月底前清完。
                """).kind()).isEqualTo(ParsedReport.Kind.VISIT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "青禾镇召开农村房屋排查整治“百日攻坚”现场会|农村房屋排查整治“百日攻坚”", "青禾镇启动“清河行动”|“清河行动”", "青禾镇党委提出打赢秸秆禁烧攻坚战|秸秆禁烧攻坚战"})
    void the_name_of_a_campaign_holds_its_quotation_marks(String said, String name) {
        ParsedReport.Campaign campaign = read("5月18日，" + said + "，镇党委书记农海峰讲话。镇里成立指挥部，下设宣传组、督查组。").campaign();
        assertThat(campaign).isNotNull().extracting(found -> found.name().text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "行动分摸底登记、集中整治、巩固提升三步实施。", "行动分为三步：摸底登记期，建立台账；集中整治期，逐户销号；巩固提升期，随机抽查。", "全镇分三个战役推进：摸底登记、集中整治、巩固提升。",
        "（一）摸底登记（6月1日—6月30日）。（二）集中整治（7月1日—8月31日）。（三）巩固提升（9月）。",
        "行动分摸底登记、集中整治、巩固提升三步走。", "行动分“摸底登记、集中整治、巩固提升”三个阶段。", "行动自6月1日起，分摸底登记、集中整治、巩固提升三段。",
        "摸底登记（6月1日—6月30日）、集中整治（7月1日—8月31日）、巩固提升（9月1日—9月30日）。", "6月1日至6月30日，摸底登记；7月1日至8月31日，集中整治；9月1日至9月30日，巩固提升。"})
    void phases_are_counted_or_dated(String phases) {
        assertThat(words(campaign(phases).phases())).containsExactly("摸底登记", "集中整治", "巩固提升");
    }

    @Test
    void bodies_are_counted_together_or_named_one_by_one() {
        assertThat(words(campaign("镇里成立指挥部，下设综合协调、执法保障、督查考核三个组。").bodies())).containsExactly("指挥部", "综合协调", "执法保障", "督查考核");
        assertThat(words(campaign("镇里成立领导小组，下设秘书组和暗访组。").bodies())).containsExactly("领导小组", "秘书组", "暗访组");
    }

    @Test
    void carriers_are_quoted_or_called_ways_and_levels_answer_for_one_another() {
        assertThat(words(campaign("同时开展“河堤夜巡”“排水口认领”。").carriers())).containsExactly("河堤夜巡", "排水口认领");
        assertThat(words(campaign("镇里推出“河堤夜巡”“排水口认领”两项举措。").carriers())).containsExactly("河堤夜巡", "排水口认领");
        assertThat(words(campaign("推行“代耕代种、托管流转”两种办法。").carriers())).containsExactly("代耕代种", "托管流转");
        assertThat(words(campaign("开展“两个一”：演一台小戏、办一场展览。").carriers())).containsExactly("演一台小戏", "办一场展览");
        assertThat(words(campaign("覆盖社区、学校、商户三个层面。").levels())).containsExactly("社区", "学校", "商户");
        assertThat(words(campaign("各村通过楼长巡查、扫码举报、敲门宣讲三种方式发动村民。").carriers())).containsExactly("楼长巡查", "扫码举报", "敲门宣讲");
        assertThat(words(campaign("全镇划定责任片21个，镇干部包村、村干部包组、党员包户。").levels())).containsExactly("镇干部", "村干部", "党员");
    }

    @ParameterizedTest
    @ValueSource(strings = {"重点抓好飞线充电、违规停放两类问题。", "隐患主要集中在飞线充电、违规停放两个方面。", "对飞线充电、违规停放等重点部位逐户排查。", "围绕“急难愁盼”两个方面，即飞线充电、违规停放，逐户排查。"})
    void what_a_campaign_is_about_is_listed_behind_what_it_looks_at(String said) {
        assertThat(words(campaign(said).themes())).containsExactly("飞线充电", "违规停放");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "“干部敲千门”集中走访月启动\n\n5月18日，青禾镇启动“干部敲千门”集中走访月，镇党委书记农海峰讲话。镇里设立领导小组。",
        "“换把椅子坐一坐”大讨论走到第二站\n\n青禾镇的“换把椅子坐一坐”大讨论，进入整改提升阶段。5月18日，镇党委书记农海峰主持小结会。",
        "“护河百日会战”工作简报\n\n“护河百日会战”自4月6日打响，累计走访渔家300户。5月18日，青禾镇党委书记农海峰调度。",
        "青禾镇创卫到了最后一月\n\n国家卫生镇创建进入倒计时。5月18日，青禾镇召开推进会，镇党委书记农海峰讲话。"})
    void a_campaign_is_one_whatever_is_visited_in_it(String text) {
        assertThat(read(text).kind()).isEqualTo(ParsedReport.Kind.CAMPAIGN);
    }

    @Test
    void phases_may_be_told_where_the_campaign_has_come_to_and_carriers_as_they_go_on() {
        assertThat(words(campaign("行动已走过宣传发动、摸底登记两个阶段，正处于查漏补缺阶段。").phases())).containsExactly("宣传发动", "摸底登记", "查漏补缺");
        assertThat(words(campaign("第一阶段叫“亮家底”，第二阶段叫“拔钉子”。").phases())).containsExactly("亮家底", "拔钉子");
        assertThat(words(campaign("行动分“摸底登记”“集中整治”两步走。").phases())).containsExactly("摸底登记", "集中整治");
        assertThat(words(campaign("“河堤夜巡”“排水口认领”同步上线。").carriers())).containsExactly("河堤夜巡", "排水口认领");
        assertThat(words(campaign("载体有河堤夜巡、排水口认领。").carriers())).containsExactly("河堤夜巡", "排水口认领");
        assertThat(words(campaign("行动以“两个一”为载体，即每人巡一段堤、每周清一口塘。").carriers())).containsExactly("每人巡一段堤", "每周清一口塘");
        assertThat(words(campaign("县、镇、村联动推进。").levels())).containsExactly("县", "镇", "村");
        assertThat(words(campaign("行动直指“推、拖、绕”三种毛病。").themes())).containsExactly("推", "拖", "绕");
    }

    @Test
    void who_is_said_to_organise_a_campaign_does() {
        assertThat(campaign("行动由镇党委、镇政府统一组织，9月底结束。").organiser()).isNotNull().extracting(Found::text).isEqualTo("镇党委、镇政府");
        assertThat(campaign("行动9月底结束。").organiser()).isNotNull().extracting(Found::text).isEqualTo("青禾镇");
    }

    @Test
    void visits_that_are_called_together_for_and_given_phases_are_a_campaign() {
        assertThat(read("""
                青禾镇启动“千名党员进千家”走访活动

                5月18日，青禾镇召开“千名党员进千家”走访活动动员会，镇党委书记农海峰讲话。活动分入户走访、梳理解决、总结提升三个阶段。镇里成立活动专班。
                """).kind()).isEqualTo(ParsedReport.Kind.CAMPAIGN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "今年第三场“流动办事处”|流动办事处", "“清早碰头”第28期|清早碰头", "“周五约”走过一百期|周五约"})
    void what_is_numbered_is_held_again_and_again(String said, String name) {
        assertThat(programme("农海峰到花桥村走访\n\n5月18日，青禾镇党委书记农海峰到花桥村走访，" + said + "开到村口。村民反映三支渠漏水。")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5月18日是青禾镇镇长接待日|镇长接待日", "县委办给这次走访起名叫“车间夜话”|车间夜话", "按照“千名干部结千亲”的安排|千名干部结千亲", "村里把这一晚叫“晒谷场纳凉会”|晒谷场纳凉会", "镇里推行干部夜访以来共走了三个村|干部夜访", "这是第三季度的民情恳谈日|民情恳谈日"})
    void kinds_of_activities_are_known_by_their_names(String said, String name) {
        assertThat(programme("农海峰到花桥村走访\n\n5月18日，青禾镇党委书记农海峰到花桥村走访。" + said + "，村民反映三支渠漏水。")).isEqualTo(name);
    }

    @Test
    void what_is_written_of_an_activity_names_it_in_its_headline_and_what_is_planned_for_later_was_not_gone_to() {
        String visit = "\n\n5月18日，青禾镇党委书记农海峰到花桥村走访。村民反映三支渠漏水。";
        assertThat(programme("青禾镇“蹲点三日”调研小结" + visit)).isEqualTo("蹲点三日");
        assertThat(programme("农海峰到花桥村走访" + visit + "下一步，镇里将常态化开展“万名干部访万家”。")).isEmpty();
        assertThat(programme("农海峰到花桥村走访" + visit + "农海峰主持召开院坝会，村民还建议开展夜里能用的村头活动场改造。")).isEmpty();
    }
}
