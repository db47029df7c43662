package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 6, 5);

    @ParameterizedTest
    @CsvSource({
        "7月底前完成改造, 7月底前, 2024-06-05, 2024-07-31",
        "6月15日前报区政府, 6月15日前, 2024-06-05, 2024-06-15",
        "年底前通车, 年底前, 2024-06-05, 2024-12-31",
        "年内办结, 年内, 2024-06-05, 2024-12-31",
        "9月中旬启动清淤, 9月中旬, 2024-06-05, 2024-09-20",
        "力争第三季度开工, 第三季度, 2024-06-05, 2024-09-30",
        "国庆节前修好, 国庆节前, 2024-06-05, 2024-09-30",
        "元旦前完成, 元旦前, 2024-06-05, 2024-12-31",
        "本月内上墙, 本月内, 2024-06-05, 2024-06-30",
        "下个月组织调研, 下个月, 2024-06-05, 2024-07-31",
        "下周就派人来, 下周, 2024-06-05, 2024-06-16",
        "下周五之前补齐, 下周五之前, 2024-06-05, 2024-06-14",
        "三天内更换, 三天内, 2024-06-05, 2024-06-08",
        "一周内书面反馈, 一周内, 2024-06-05, 2024-06-12",
        "48小时内答复, 48小时内, 2024-06-05, 2024-06-07",
        "9月1日起开放, 9月1日, 2024-06-05, 2024-09-01",
        "月底前修好, 月底前, 2024-06-05, 2024-06-30",
        "周六带人来拉宽带, 周六, 2024-06-05, 2024-06-08",
        "半年内完成, 半年内, 2024-06-05, 2024-12-05",
        "明年上半年开工, 明年上半年, 2024-06-05, 2025-06-30",
        "预计2025年6月建成, 2025年6月, 2024-06-05, 2025-06-30",
        "2025年3月底前搬迁, 2025年3月底前, 2024-06-05, 2025-03-31",
        "七月五号前砌完, 七月五号前, 2024-06-05, 2024-07-05",
        "本月二十八日前修好, 本月二十八日前, 2024-06-05, 2024-06-28",
        "二十号之前换完, 二十号之前, 2024-06-05, 2024-06-20",
        "元月十日前干完, 元月十日前, 2024-06-05, 2025-01-10",
        "七月十五前砌完, 七月十五前, 2024-06-05, 2024-07-15",
        "五一节前换好, 五一节前, 2024-04-05, 2024-04-30",
        "8月10日开始受理, 8月10日, 2024-06-05, 2024-08-10",
        "下周起两班倒, 下周, 2024-06-05, 2024-06-10",
        "下个月起延长一小时, 下个月起, 2024-06-05, 2024-07-01",
        "两年内建成, 两年内, 2024-06-05, 2026-06-05"
    })
    void a_deadline_means_its_last_day(String words, String expected, LocalDate visited, LocalDate day) {
        assertThat(due(words, visited)).isNotNull().satisfies(due -> {
            assertThat(due.words().text()).isEqualTo(expected);
            assertThat(due.day()).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @CsvSource({"汛期前加装挡水板, 汛期前", "芒种前浇上水, 芒种前", "明年汛前通水, 明年汛前", "蜜桃上市前铺完, 蜜桃上市前", "入冬前装上空调, 入冬前", "春节前选举, 春节前", "插秧前蓄上水, 插秧前", "种麦前通上电, 种麦前", "主汛期到来前堵上缺口, 主汛期到来前", "寒潮到来前再查一遍, 寒潮到来前", "开榨前签好协议, 开榨前", "本周起安排志愿者, 本周", "十个工作日内完成预审, 十个工作日内"})
    void a_deadline_no_calendar_knows_stays_without_a_day(String words, String expected) {
        assertThat(due(words, WEDNESDAY)).isNotNull().satisfies(due -> {
            assertThat(due.words().text()).isEqualTo(expected);
            assertThat(due.day()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"每月通报一次", "把底数摸清", "2013年3月启动的项目", "不搞今天挖、明天填", "每周一、周四坐诊", "审批压缩至15个工作日", "两年内免收摊位费", "每个星期三坐班", "一小时内免费停放"})
    void words_that_set_no_deadline_give_none(String words) {
        assertThat(due(words, WEDNESDAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"三天内更换", "本月内上墙", "7月底前完成"})
    void a_relative_deadline_without_a_day_of_visit_stays_open(String words) {
        assertThat(due(words, null)).isNotNull().satisfies(due -> assertThat(due.day()).isNull());
    }

    @Test
    void a_promise_in_working_days_says_how_many_and_leaves_the_day_to_the_calendar() {
        assertThat(due("十个工作日内完成预审", WEDNESDAY)).isNotNull().satisfies(due -> assertThat(due.workingDays()).isEqualTo(10));
        assertThat(due("三天内更换", WEDNESDAY)).isNotNull().satisfies(due -> assertThat(due.workingDays()).isZero());
    }

    @Property(tries = 300)
    void so_many_days_weeks_or_months_are_counted_from_the_visit(
            @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(min = 0, max = 3000) int offset) {
        LocalDate visited = LocalDate.of(2016, 1, 1).plusDays(offset);
        assertThat(day(n + "天内答复", visited)).isEqualTo(visited.plusDays(n));
        assertThat(day(n + "周内完成", visited)).isEqualTo(visited.plusWeeks(n));
        assertThat(day(n + "个月内建成", visited)).isEqualTo(visited.plusMonths(n));
        assertThat(day("月底前修好", visited)).isEqualTo(visited.with(TemporalAdjusters.lastDayOfMonth()));
        assertThat(day("年内办结", visited)).isEqualTo(LocalDate.of(visited.getYear(), 12, 31));
    }

    @Property(tries = 300)
    void a_week_ends_on_its_sunday_and_a_bare_weekday_is_the_next_one(
            @ForAll @IntRange(min = 0, max = 3000) int offset, @ForAll @IntRange(min = 0, max = 6) int weekday) {
        LocalDate visited = LocalDate.of(2016, 1, 1).plusDays(offset);
        assertThat(day("本周内办好", visited)).isEqualTo(visited.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        assertThat(day("下周派人来", visited)).isEqualTo(visited.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1));
        LocalDate named = day("周" + "一二三四五六日".charAt(weekday) + "上门安装", visited);
        assertThat(named).isBetween(visited, visited.plusDays(6)).isEqualTo(visited.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday + 1))));
    }

    private static @Nullable LocalDate day(String words, LocalDate visited) {
        When due = due(words, visited);
        return due == null ? null : due.day();
    }

    private static @Nullable When due(String words, @Nullable LocalDate visited) {
        Text text = Layout.read(words);
        return Deadlines.in(text.lines().getFirst(), visited);
    }

    @Test
    void words_that_are_a_deadline_are_read_as_one_wherever_they_come_from() {
        assertThat(Deadlines.of(" 十五个工作日 ", Optional.empty()).orElseThrow().workingDays()).isEqualTo(15);
        assertThat(Deadlines.of("会后5个工作日内", Optional.of(WEDNESDAY)).orElseThrow().workingDays()).isZero();
        assertThat(Deadlines.of("6月15日前", Optional.of(WEDNESDAY)).orElseThrow().day()).isEqualTo("2024-06-15");
        assertThat(Deadlines.of("尽快", Optional.of(WEDNESDAY))).isEmpty();
        assertThat(Deadlines.of("", Optional.of(WEDNESDAY))).isEmpty();
    }
}
