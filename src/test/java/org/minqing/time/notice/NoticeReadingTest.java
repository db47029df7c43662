package org.minqing.time.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.minqing.time.CalendarRules;
import org.minqing.time.HolidayNotice;
import org.minqing.time.SpecialDay;
import org.minqing.time.notice.NoticeReading.Form;
import org.minqing.time.notice.NoticeReading.Read;
import org.minqing.time.notice.NoticeReading.Unread;
import org.minqing.time.notice.NoticeReading.Why;

class NoticeReadingTest {

    private static final String NOTICE_2026 = """
            国务院办公厅关于2026年
            部分节假日安排的通知

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
            国务院办公厅
            2025年11月4日
            """;

    private static final String NOTICE_2024 = """
            国务院办公厅关于2024年部分节假日安排的通知
            一、元旦：1月1日放假，与周末连休。
            二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
            三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
            四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
            五、端午节：6月10日放假，与周末连休。
            六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
            七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            """;

    @Test
    void the_notice_for_2026_gives_the_days_that_come_with_minqing() {
        assertThat(one(NOTICE_2026).days()).isEqualTo(builtIn(2026));
        assertThat(one(NOTICE_2026).source()).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知");
        assertThat(read(NOTICE_2026).remarks()).isEmpty();
    }

    @Test
    void the_notice_for_2024_does_too_and_advice_in_it_is_no_day_off() {
        assertThat(one(NOTICE_2024).days()).isEqualTo(builtIn(2024));
    }

    @Test
    void a_notice_copied_without_line_breaks_and_with_narrow_signs_is_the_same() {
        String narrow = NOTICE_2026.replaceAll("\\s", "").replace('（', '(').replace('）', ')').replace('：', ':').replace("1月", "１月");
        assertThat(one(narrow).days()).isEqualTo(builtIn(2026));
    }

    @Test
    void new_year_may_begin_in_the_december_before() {
        HolidayNotice notice = one("关于2023年部分节假日安排：一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。");
        assertThat(notice.year()).isEqualTo(2023);
        assertThat(notice.days()).extracting(SpecialDay::date)
                .containsExactly(day("2022-12-31"), day("2023-01-01"), day("2023-01-02"));
        assertThat(one("2023年节假日 元旦：12月31日至1月2日放假。").days().getFirst().date()).isEqualTo("2022-12-31");
    }

    @Test
    void one_section_may_name_two_holidays_and_leave_out_a_month() {
        HolidayNotice notice = one("2023年部分节假日 六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、8日（星期日）上班。");
        assertThat(notice.days()).hasSize(10).allMatch(day -> day.name().equals("中秋节、国庆节"));
        assertThat(notice.days()).filteredOn(SpecialDay::works).extracting(SpecialDay::date)
                .containsExactly(day("2023-10-07"), day("2023-10-08"));
    }

    @Test
    void a_day_that_is_off_for_another_may_be_said_in_one_sentence() {
        HolidayNotice notice = one("2026年节假日。三、清明节：4月5日放假，4月6日（星期一）补休。");
        assertThat(notice.days()).extracting(SpecialDay::date).containsExactly(day("2026-04-05"), day("2026-04-06"));
    }

    @Test
    void without_a_year_in_the_heading_it_is_asked_for() {
        String text = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。";
        assertThat(NoticeReading.of(text, OptionalInt.empty())).isEqualTo(new Unread(Why.YEAR_NEEDED, ""));
        assertThat(((Read) NoticeReading.of(text, OptionalInt.of(2027))).notices().getFirst().year()).isEqualTo(2027);
    }

    @Test
    void weekdays_and_numbers_that_do_not_fit_are_told() {
        Read read = (Read) NoticeReading.of(
                "一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。1月4日（星期天）上班。", OptionalInt.of(2027));
        assertThat(read.remarks()).containsExactly(
                new Remark.OtherWeekday(day("2027-01-01"), "周四"),
                new Remark.OtherWeekday(day("2027-01-03"), "周六"),
                new Remark.OtherCount("元旦", 4, 3),
                new Remark.OtherWeekday(day("2027-01-04"), "星期天"));
    }

    @Test
    void the_public_data_set_is_read_by_the_year_of_its_paper() {
        HolidayNotice notice = one("""
                {"$schema":"x","year":2023,"papers":["https://www.gov.cn/a.htm"],"days":[
                 {"name":"元旦","date":"2022-12-31","isOffDay":true},{"name":"春节","date":"2023-01-28","isOffDay":false}]}
                """);
        assertThat(notice).isEqualTo(new HolidayNotice(2023, "https://www.gov.cn/a.htm", List.of(
                new SpecialDay(day("2022-12-31"), false, "元旦"), new SpecialDay(day("2023-01-28"), true, "春节"))));
    }

    @Test
    void a_table_may_hold_several_years_and_come_from_a_spreadsheet() {
        Read read = read("from,to,kind,name\n# 说明\n2026-12-31,2027-01-02,off,元旦\n2027-02-06\t2027-02-06\twork\t春节\n");
        assertThat(read.form()).isEqualTo(Form.TABLE);
        assertThat(read.notices()).extracting(HolidayNotice::year).containsExactly(2026, 2027);
        assertThat(read.notices().getLast().days()).contains(new SpecialDay(day("2027-02-06"), true, "春节"));
    }

    @Test
    void what_cannot_be_read_says_where() {
        assertThat(unread("")).isEqualTo(new Unread(Why.EMPTY, ""));
        assertThat(unread("x".repeat(NoticeReading.LONGEST + 1)).why()).isEqualTo(Why.TOO_LONG);
        assertThat(unread("2027年部分节假日安排见附件").why()).isEqualTo(Why.NO_DAYS);
        assertThat(unread("2027年节假日 一、元旦：2月30日放假。")).isEqualTo(new Unread(Why.BAD_DATE, "2月30日放假"));
        assertThat(unread("2027年节假日 一、元旦：2019年1月1日放假。").why()).isEqualTo(Why.BAD_DATE);
        assertThat(unread("2027年节假日 一、国庆节：10月7日至1日放假。").why()).isEqualTo(Why.BAD_DATE);
        assertThat(unread("2027年节假日 一、元旦：1月1日放假。1月1日上班。")).isEqualTo(new Unread(Why.CONTRADICTS, "2027-01-01"));
        assertThat(unread("2027-01-01,2027-01-03,maybe,元旦")).isEqualTo(new Unread(Why.BAD_LINE, "2027-01-01,2027-01-03,maybe,元旦"));
        assertThat(unread("2027-01-01,2027-99-03,off,元旦").why()).isEqualTo(Why.BAD_DATE);
        assertThat(unread("{\"year\":2027").why()).isEqualTo(Why.BAD_JSON);
        assertThat(unread("{\"year\":2027,\"days\":[]}").why()).isEqualTo(Why.NO_DAYS);
        assertThat(unread("[]").why()).isEqualTo(Why.NO_DAYS);
        assertThat(unread("{\"year\":2027,\"days\":[{\"date\":\"2027-01-01\"}]}").why()).isEqualTo(Why.BAD_JSON);
        assertThat(unread("{\"year\":2027,\"days\":[{\"date\":\"2020-01-01\",\"isOffDay\":true}]}").why()).isEqualTo(Why.BAD_DATE);
    }

    @Test
    void a_notice_without_a_holiday_or_with_long_runs_of_work_is_remarked_on() {
        HolidayNotice notice = one("2027年节假日 一、元旦：1月1日（周五）至3日（周日）放假。1月9日、1月10日、1月13日上班。");
        var remarks = NoticeCheck.of(notice, CalendarRules.NONE.with(notice).calendar("x", ZoneId.of("Asia/Shanghai")));
        assertThat(remarks).contains(
                new Remark.HolidayMissing(2027, "春节"),
                new Remark.MakeUpOnWeekday(day("2027-01-13")),
                new Remark.LongRun(day("2027-01-04"), day("2027-01-15"), 12));
        assertThat(remarks).doesNotContain(new Remark.HolidayMissing(2027, "元旦"));
        HolidayNotice usual = one(NOTICE_2026);
        assertThat(NoticeCheck.of(usual, CalendarRules.NONE.with(usual).calendar("x", ZoneId.of("Asia/Shanghai"))))
                .isEmpty();
    }

    private static List<SpecialDay> builtIn(int year) {
        return java.util.Objects.requireNonNull(CalendarRules.NONE.noticesByYear().get(year)).days();
    }

    private static Read read(String text) {
        return (Read) NoticeReading.of(text, OptionalInt.empty());
    }

    private static HolidayNotice one(String text) {
        assertThat(NoticeReading.of(text, OptionalInt.empty())).isInstanceOf(Read.class);
        assertThat(read(text).notices()).hasSize(1);
        return read(text).notices().getFirst();
    }

    private static Unread unread(String text) {
        return (Unread) NoticeReading.of(text, OptionalInt.empty());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
