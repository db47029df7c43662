package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotsTest {

    @ParameterizedTest
    @CsvSource({
        "荷塘里12号楼下水管堵了, 荷塘里12号楼",
        "体校东门外的天桥没有电梯, 体校东门外",
        "体校东门外地人多, 体校东门",
        "助餐点周末不开门, 助餐点",
        "从老粮站路口到小学的路坑坑洼洼, ",
        "通村客车班次少, ",
        "小区内部道路没人管, ",
        "屋顶、墙体、地下车库渗水, ",
        "艺文路1号至30号井盖下沉, 艺文路1号至30号",
        "文昌路路灯不亮, 文昌路",
        "加强东门停车管理, 东门",
        "广和村街道没有银行, ",
        "你看我们镇其他村都修了路, ",
        "中央在搞乡村振兴, ",
        "单元门禁关不紧, ",
        "楼下路灯一闪一闪, ",
        "3、7号院没有路灯, '3、7号院'"})
    void a_spot_opens_the_problem_and_is_a_name(String problem, @Nullable String spot) {
        assertThat(Spots.in(Layout.read(problem).lines().getFirst()).map(Part::toString)).isEqualTo(Optional.ofNullable(spot));
    }

    @Test
    void the_spot_of_the_first_in_a_row_is_that_of_those_that_name_none() {
        ParsedReport report = new ReportParser(Gazetteer.empty())
                .parse("区委副书记、区长王建明3月5日来到柳荫社区走访。居民代表反映了桐花苑消防设备少、监控覆盖率低、18号楼门禁失灵等问题。", Optional.empty())
                .reports()
                .getFirst();
        assertThat(report.concerns().stream().map(concern -> concern.place() == null ? "" : concern.place().text()))
                .containsExactly("桐花苑", "桐花苑", "18号楼");
    }
}
