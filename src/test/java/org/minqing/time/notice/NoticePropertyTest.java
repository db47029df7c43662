package org.minqing.time.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.minqing.time.SpecialDay;
import org.minqing.time.notice.NoticeReading.Read;

class NoticePropertyTest {

    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    private static final int[] MONTHS = {1, 2, 4, 5, 6, 9, 10};
    private static final String ORDINALS = "一二三四五六七";
    private static final String WEEKDAYS = "一二三四五六日";

    /** Any notice, written in any of the ways in which notices have been written, is read back as it was meant. */
    @Property(tries = 500)
    void what_a_notice_says_is_what_is_read(@ForAll long seed, @ForAll @IntRange(min = 2020, max = 2040) int year) {
        Random random = new Random(seed);
        Writer writer = new Writer(year, random);
        String text = writer.write();

        Read read = (Read) NoticeReading.of(text, OptionalInt.empty());

        assertThat(read.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.year()).isEqualTo(year);
            assertThat(notice.days()).as(text).isEqualTo(writer.days());
        });
        assertThat(read.remarks()).as(text).isEmpty();
    }

    /** A notice that was damaged is read or refused, never a fault. */
    @Property(tries = 500)
    void a_damaged_notice_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new Writer(2027, random).write());
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default -> text.setCharAt(at, (char) random.nextInt(0x10000));
            }
        }
        assertThat(NoticeReading.of(text.toString(), OptionalInt.of(2027))).isNotNull();
    }

    @Property(tries = 300)
    void any_text_at_all_is_read_or_refused(@ForAll String text) {
        assertThat(NoticeReading.of(text, OptionalInt.of(2027))).isNotNull();
        assertThat(NoticeReading.of("{" + text, OptionalInt.empty())).isNotNull();
        assertThat(NoticeReading.of("2027-01-01," + text, OptionalInt.empty())).isNotNull();
    }

    /** Writes a made-up notice. */
    private static final class Writer {
        private final int year;
        private final Random random;
        private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();

        Writer(int year, Random random) {
            this.year = year;
            this.random = random;
        }

        List<SpecialDay> days() {
            return days.values().stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        }

        String write() {
            text.append(random.nextBoolean() ? "国务院办公厅关于" + year + "年部分节假日安排的通知\n"
                    : "经国务院批准，现将" + year + "年元旦、春节等放假调休日期的具体安排通知如下。\n");
            for (int i = 0; i < HOLIDAYS.size(); i++) {
                section(i);
            }
            return text.append("\n国务院办公厅\n").append(year - 1).append("年11月4日").toString();
        }

        private void section(int i) {
            LocalDate first = LocalDate.of(year, MONTHS[i], 4 + random.nextInt(10));
            LocalDate last = first.plusDays(random.nextInt(9));
            String holiday = HOLIDAYS.get(i);
            text.append(pick("　　", "", " ")).append(ORDINALS.charAt(i)).append("、").append(holiday).append(pick("：", ":"));
            text.append(date(first, true));
            if (!last.equals(first)) {
                boolean sameMonth = last.getMonthValue() == first.getMonthValue();
                text.append(pick("至", "到", "-", "—")).append(date(last, !sameMonth || random.nextBoolean()));
            }
            first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, new SpecialDay(day, false, holiday)));
            int off = last.getDayOfMonth() - first.getDayOfMonth() + (last.getMonthValue() == first.getMonthValue() ? 1 : first.lengthOfMonth() + 1);
            text.append(pick("放假", "放假调休", "放假公休")).append(pick("，共" + off + "天。", "。", "，与周末连休。"));
            makeUps(first, last, holiday);
            text.append(pick("", "鼓励安排职工在除夕（2月3日）休息。")).append(pick("\n", "", "\r\n"));
        }

        private void makeUps(LocalDate first, LocalDate last, String holiday) {
            List<LocalDate> worked = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                worked.add(random.nextBoolean() ? first.minusDays(1L + i) : last.plusDays(1L + i));
            }
            List<LocalDate> distinct = worked.stream().distinct().toList();
            if (!distinct.isEmpty()) {
                text.append(String.join("、", distinct.stream().map(day -> date(day, true)).toList())).append("上班。");
                distinct.forEach(day -> days.put(day, new SpecialDay(day, true, holiday)));
            }
        }

        private String date(LocalDate day, boolean withMonth) {
            char weekday = WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
            String month = withMonth ? day.getMonthValue() + "月" : "";
            return month + day.getDayOfMonth() + "日"
                    + pick("", "（周" + weekday + "）", "(星期" + weekday + ")", "（农历腊月二十八、周" + weekday + "）");
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
