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
        "3、7号院没有路灯, '3、7号院'",
        "12号楼、15号楼的单元门关不上, '12号楼、15号楼'",
        "公厕夜里不开灯, 公厕",
        "公厕太少, ",
        "南滩机井的水泵烧了, 南滩机井",
        "村口的公厕没水, 村口的公厕",
        "但河东路二段积水, 河东路二段",
        "6栋三楼漏水, 6栋三楼",
        "粮站背后的水沟堵了, 粮站背后",
        "修县道占了他家菜地, ",
        "孩子上小学没人接, ",
        "公交9路班次少, ",
        "食堂离工棚太远, ",
        "楼道声控灯不灵, ",
        "兴趣班二期没有名额, ",
        "屋后的溢洪道堵了, 屋后",
        "滚水坝豁了口, 滚水坝",
        "换热站的水泵整夜响, 换热站",
        "废弃的锅炉房没有门, 锅炉房",
        "沟里的便桥没有栏杆, 沟里的便桥",
        "听说镇小学要撤, 镇小学",
        "磨沟村至省道弯急坡陡, 磨沟村至省道",
        "督导组走了又反弹, "})
    void a_spot_opens_the_problem_and_is_a_name(String problem, @Nullable String spot) {
        assertThat(Spots.in(Layout.read(problem).lines().getFirst()).map(Part::toString)).isEqualTo(Optional.ofNullable(spot));
    }

    @ParameterizedTest
    @CsvSource({
        "'雨天一到,人行道就积水', 人行道",
        "渣土堆在东渠边上, 东渠边",
        "他家砌墙占了公共巷道, 公共巷道",
        "灶头搭在过道里, 过道",
        "外来车停进小花园小区, 小花园小区",
        "剩饭倒进了雨水井, 雨水井",
        "老人最担心的是楼道里太黑, 楼道",
        "'办证难,要跑三个部门', ",
        "去年在工地干了半年没领到钱, "})
    void a_spot_may_open_a_later_clause_or_be_where_something_stands(String problem, @Nullable String spot) {
        assertThat(Spots.about(Layout.read(problem).lines().getFirst()).map(Part::toString)).isEqualTo(Optional.ofNullable(spot));
    }

    @ParameterizedTest
    @CsvSource({
        "随后一行人继续走访。在柳荫家园，业主们反映，外墙瓷砖掉了好几块。, 柳荫家园",
        "随后一行人继续走访。在石桥镇柳荫村，村民们反映，打一次药要跑十里路。, 柳荫村",
        "随后一行人继续走访。在柳荫村，村民们反映，蓄水池漏水，打一次药要跑十里路。, 柳荫村",
        "随后一行人继续走访。9号楼的崔师傅说，暖气片一冬天不热，摸着冰手。, 9号楼",
        "随后一行人继续走访。桐花苑住户反映，物业费涨了一半没有说法。, 桐花苑",
        "随后一行人继续走访。柳荫村村民反映，打一次药要跑十里路。, "})
    void where_it_was_raised_and_whose_house_it_is_stands_in_for_a_spot_without_a_name(String told, @Nullable String spot) {
        ParsedReport report = new ReportParser(Gazetteer.empty())
                .parse("区委副书记、区长王建明3月5日到柳荫街道走访。" + told, Optional.empty()).reports().getFirst();
        assertThat(Optional.ofNullable(report.concerns().getFirst().place()).map(Found::text)).isEqualTo(Optional.ofNullable(spot));
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

    @Test
    void what_is_to_be_done_with_a_spot_is_a_topic_without_one() {
        ParsedReport report = new ReportParser(Gazetteer.empty())
                .parse("区委副书记、区长王建明3月5日来到柳荫社区走访。座谈会上，居民代表围绕老油坊码头保护利用、食堂收费、子女入学等方面提出了意见建议。", Optional.empty())
                .reports()
                .getFirst();
        assertThat(report.concerns()).hasSize(3).allMatch(concern -> concern.place() == null);
    }
}
