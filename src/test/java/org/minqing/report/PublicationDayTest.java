package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

    @ParameterizedTest
    @ValueSource(strings = {
        "苇桥社区来了民情官\n发布时间：2026-11-09　浏览次数：31\n本周二，温知远来到苇桥社区。", "温知远走访苇桥社区\n2026-11-9 10:22 来源：滨澜发布\n昨日，……",
        "温知远走访苇桥社区\n昨日，温知远来到苇桥社区。\n（编辑：江晚 发布日期：2026年11月9日）", "滨澜日报　2026年11月9日 星期一 第2版\n昨日，……", "2026 年 11 月 9 日  星期一\n要闻"})
    void a_stamp_or_the_head_of_a_page_tells_it(String text) {
        assertThat(PublicationDay.in(text)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "走访时间：2026年11月9日\n走访人：温知远", "2026年11月9日，温知远来到苇桥社区。", "时间：2026年11月9日上午\n地点：苇桥社区", "发布时间：2026-13-40", "11月9日 星期一",
        "2026年11月9日星期一上午，温知远来到苇桥社区，听取工作汇报。", ""})
    void the_day_of_a_visit_or_a_day_without_a_year_is_none(String text) {
        assertThat(PublicationDay.in(text)).isEmpty();
    }

    @Property(tries = 200)
    void no_text_is_too_odd(@ForAll String text) {
        assertThat(PublicationDay.in(text + "发布时间：20")).isNotNull();
    }
}
