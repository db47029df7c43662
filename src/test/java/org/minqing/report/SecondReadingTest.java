package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondReadingTest {

    private static final String VISIT = "街道领导走访柳树湾社区\n\n5月18日，青禾街道党工委书记农海峰到柳树湾社区走访。";

    private static List<ParsedReport> all(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports();
    }

    private static List<Found> concerns(String text) {
        return all(text).stream().flatMap(report -> report.concerns().stream()).map(ParsedReport.Concern::text).toList();
    }

    @Test
    void what_no_rule_knows_but_reads_like_a_concern_is_taken_up_and_says_so() {
        List<Found> found = concerns(VISIT + "网民留言：二环路停车位很多，但大部分被门市住户用杂物占用，没法正常停车，希望尽快解决。");
        assertThat(found).singleElement().satisfies(concern -> {
            assertThat(concern.text()).startsWith("二环路停车位很多").contains("没法正常停车");
            assertThat(concern.rule()).isEqualTo("concern.read");
            assertThat(concern.confidence()).isBetween(0.5, 0.9);
        });
    }

    @Test
    void a_promise_that_nobody_is_said_to_make_is_taken_up() {
        ParsedReport report = all(VISIT + "楼道灯的事，今晚就换。").getFirst();
        assertThat(report.commitments()).singleElement().satisfies(one -> {
            assertThat(one.text().text()).isEqualTo("今晚就换");
            assertThat(one.text().rule()).isEqualTo("commitment.read");
        });
    }

    @Test
    void a_story_of_a_trouble_is_a_report_though_nobody_visits() {
        String story = "楼下的“臭水沟”不见了\n\n“楼下的污水井又堵了，一开窗就是臭味，孩子都不敢下楼。”住在柳树湾小区3号楼的居民王大姐说。\n"
                + "社区网格员上门查看，发现3号楼管道破损，污水外溢，严重影响居民生活。居民还反映，楼道灯坏了半个月，老人晚上不敢出门。";
        assertThat(concerns(story)).extracting(Found::text).contains("楼下的污水井又堵了，一开窗就是臭味，孩子都不敢下楼", "楼道灯坏了半个月，老人晚上不敢出门");
    }

    @Test
    void advice_on_health_is_no_report() {
        assertThat(all("秋季养生小知识\n\n秋季天气干燥，容易上火。专家建议，多喝水，多吃水果，少吃辛辣食物，保证睡眠，适当运动。")).isEmpty();
    }

    @Test
    void spans_of_what_is_taken_up_point_into_the_text() {
        String text = VISIT + "网民留言：二环路停车位很多，但大部分被门市住户用杂物占用，没法正常停车，希望尽快解决。";
        assertThat(concerns(text)).allSatisfy(found -> assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(found.text()));
    }

    @Test
    void a_problem_that_is_difficult_keeps_its_difficulty() {
        assertThat(concerns(VISIT + "居民反映，村道坑坑洼洼，一下雨就积水，出行困难。")).extracting(Found::text).containsExactly("村道坑坑洼洼，一下雨就积水，出行困难");
    }

    @Test
    void what_hardly_reads_like_a_concern_is_let_go() {
        assertThat(concerns(VISIT + "居民们踊跃反映问题，现场不时响起热烈的掌声和欢快的笑声。")).isEmpty();
    }

    @Test
    void a_notice_of_a_reception_day_tells_of_no_concern() {
        assertThat(concerns("选民接待日活动公告\n\n选民可当面向区人大代表反映意见，也可在接待日当天前往联络站进行反映。联络站由代表轮流值班，将认真听取选民的意见、建议。")).isEmpty();
    }

    @Test
    void a_kind_of_people_is_not_named_beside_the_closer_kind_that_holds_it() {
        ParsedReport report = all(VISIT + "农海峰与选民代表面对面座谈，选民代表反映，楼道灯坏了。").getFirst();
        assertThat(report.attendees()).extracting(Found::text).containsExactly("选民代表");
    }

    @Test
    void several_concerns_told_in_one_breath_are_each_one_of_its_own() {
        assertThat(concerns(VISIT + "老人们意见最大的有三条：菜太咸、馒头发硬、刷卡老是显示余额不足。")).extracting(Found::text)
                .containsExactly("菜太咸", "馒头发硬", "刷卡老是显示余额不足");
    }

    @Test
    void a_trouble_and_what_follows_from_it_stay_one() {
        assertThat(concerns(VISIT + "居民反映，电梯坏了半个月，老人上下楼很不方便，孩子上学也要爬十层。")).singleElement()
                .satisfies(one -> assertThat(one.text()).startsWith("电梯坏了半个月").contains("老人上下楼很不方便"));
    }

    @Test
    void promises_in_one_sentence_have_each_its_own_deadline() {
        ParsedReport report = all(VISIT + "物业经理邱一凡表示，门岗5月21日就换人，电梯年检5月31日前办完，北门的井盖6月10日前调平。").getFirst();
        assertThat(report.commitments()).extracting(one -> one.text().text()).containsExactly("门岗5月21日就换人", "电梯年检5月31日前办完", "北门的井盖6月10日前调平");
        assertThat(report.commitments()).extracting(one -> one.due() == null ? null : one.due().day())
                .containsExactly(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 10));
        assertThat(report.commitments()).allSatisfy(one -> assertThat(one.by()).isNotNull().extracting(Found::text).asString().contains("邱一凡"));
    }
}
