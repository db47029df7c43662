package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newspaper puts around a report is no part of it. */
class CaptionsTest {

    private static final String REPORT = """
            温知远走访苇桥社区

            11月18日，开发区管委会副主任温知远来到苇桥社区，与居民代表座谈。居民代表反映，东门口路面积水。
            """;

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 11, 19))).reports().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "▲图为温知远在汤大爷家与老人交谈。", "图为温知远要求施工方加快进度，确保12月底前完工。", "图①：温知远要求物业公司11月30日前修好电梯。",
        "上图为楼栋长反映路灯不亮。", "（图片为居民代表反映停车难）"})
    void what_stands_under_a_picture_becomes_no_record(String caption) {
        ParsedReport plain = read(REPORT);
        ParsedReport pictured = read(REPORT + caption + "\n");
        assertThat(pictured.requirements()).isEmpty();
        assertThat(pictured.concerns()).hasSameSizeAs(plain.concerns()).hasSize(1);
        assertThat(pictured.attendees()).hasSameSizeAs(plain.attendees());
    }

    @ParameterizedTest
    @ValueSource(strings = {"（下转第四版）", "（资料图片）", "（上接A1版）"})
    void the_furniture_of_a_page_signs_nothing(String furniture) {
        assertThat(Stream.ofNullable(read(REPORT + furniture + "\n").byline()).map(Object::toString)).noneMatch(line -> line.contains("版") || line.contains("图片"));
    }
}
