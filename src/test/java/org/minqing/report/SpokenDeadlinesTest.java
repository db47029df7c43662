package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDeadlinesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 6, 5);

    @ParameterizedTest
    @CsvSource({
        "水车今晚就到, 今晚, 2024-06-05",
        "后天上午把料拉来, 后天上午, 2024-06-07",
        "从明天起两班倒, 明天起, 2024-06-06",
        "十天给你们办好, 十天, 2024-06-15",
        "两个礼拜见分晓, 两个礼拜, 2024-06-19",
        "两个星期给答复, 两个星期, 2024-06-19",
        "这礼拜把账贴出来, 这礼拜, 2024-06-09",
        "下个礼拜一起通水, 下个礼拜一起, 2024-06-10",
        "礼拜二之前装上, 礼拜二之前, 2024-06-11",
        "上半年扩到八个蹲位, 上半年, 2024-06-30",
        "月内换齐门锁, 月内, 2024-06-30",
        "明年给你们排第一个, 明年, 2025-12-31",
        "第二天就贴到墙上, 第二天, 2024-06-06",
        "下午就派人来, 下午, 2024-06-05",
        "晚上九点前送电, 晚上九点前, 2024-06-05",
        "一周后组织清理, 一周后, 2024-06-12",
        "三天清完, 三天, 2024-06-08",
        "周末更换, 周末, 2024-06-09",
        "汛后动工, 汛后, ",
        "秋收后动工, 秋收后, ",
        "待方案批下来后开工, 待方案批下来后, ",
        "水表20号到货, 20号, 2024-06-20",
        "3号就来换, 3号, 2024-07-03",
        "明后天去量, 明后天, 2024-06-07",
        "三天里头补齐, 三天里头, 2024-06-08",
        "十天改完, 十天, 2024-06-15",
        "明年开春后动工, 明年开春后, ",
        "台风季过后动工, 台风季过后, ",
        "秋种结束就挖沟, 秋种结束, ",
        "下学期派老师来, 下学期, "})
    void a_deadline_as_people_say_it(String words, @Nullable String expected, @Nullable LocalDate day) {
        When due = SpokenDeadlines.in(Layout.read(words).lines().getFirst(), WEDNESDAY);
        assertThat(due == null ? null : due.words().text()).isEqualTo(expected);
        assertThat(due == null ? null : due.day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天来的都是老街坊", "审批压缩到15个工作日", "已列入明年预算", "老人住了三天", "每三天清一次", "三十年前就有了", "当天的沟当天填", "账目一季度一公布", "一小时内免费停放", "17号楼换灯", "每月5号来量血压"})
    void what_only_tells_when_something_is_sets_none(String words) {
        assertThat(SpokenDeadlines.in(Layout.read(words).lines().getFirst(), WEDNESDAY)).isNull();
    }

    @Test
    void a_promise_is_kept_when_the_last_of_it_is_done() {
        assertThat(due("区水务局局长表示，将今天拉管子，明天中午前接通。")).isEqualTo("明天中午前");
        assertThat(due("区水务局局长表示，配件将于17日到货，18日换好。")).isEqualTo("18日");
        assertThat(due("区水务局局长表示，将于7月底前换管，秋收后回填。")).isEqualTo("7月底前");
    }

    private static @Nullable String due(String promise) {
        var report = new ReportParser(Gazetteer.empty()).parse("区委副书记、区长王建明2024年3月5日来到柳荫社区走访。" + promise, java.util.Optional.empty()).reports().getFirst();
        When due = report.commitments().getFirst().due();
        return due == null ? null : due.words().text();
    }
}
