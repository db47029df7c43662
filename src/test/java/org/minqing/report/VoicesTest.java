package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who raises, answers and promises what in running text. */
class VoicesTest {

    private static final String VISIT = "3月5日,区委副书记、区长王建明来到柳荫社区走访。";

    private static ParsedReport read(String said) {
        return new ReportParser(Gazetteer.empty()).parse(VISIT + said, Optional.of(LocalDate.of(2024, 3, 6))).reports().getFirst();
    }

    private static List<String> concerns(String said) {
        return read(said).concerns().stream().map(one -> one.text().text() + by(one.raisedBy())).toList();
    }

    private static List<String> promises(String said) {
        return read(said).commitments().stream().map(one -> one.text().text() + by(one.by())).toList();
    }

    private static String by(@Nullable Found who) {
        return who == null ? "" : " <- " + who.text();
    }

    @Test
    void who_answers_what_residents_raised_is_the_one_named_behind_it() {
        String said = "针对居民提出的各类诉求,福安物业及相关负责人现场予以回应,并制定如下整改方案:一是更换6号楼电梯配件;二是清理东门杂物。";
        assertThat(promises(said)).containsExactly("更换6号楼电梯配件 <- 福安物业及相关负责人", "清理东门杂物 <- 福安物业及相关负责人");
        assertThat(concerns(said)).isEmpty();
    }

    @Test
    void what_is_said_to_residents_is_not_said_by_them() {
        String said = "针对居民提出的问题,福安物业工作人员逐一耐心地为居民解答,并当场表示将加装照明,尽快解决居民反映的问题。";
        assertThat(promises(said)).containsExactly("将加装照明,尽快解决居民反映的问题 <- 福安物业工作人员");
        assertThat(concerns(said)).isEmpty();
    }

    @Test
    void examples_belong_to_those_who_had_something_to_say() {
        String said = "居民代表们踊跃发言,提出了一些意见和建议,为社区治理出谋划策。比如:小区内没有限速标识;充电桩数量不够;电梯经常停运等问题。";
        assertThat(concerns(said)).containsExactly("小区内没有限速标识 <- 居民代表们", "充电桩数量不够 <- 居民代表们", "电梯经常停运 <- 居民代表们");
    }

    @Test
    void what_a_label_says_of_the_worry_is_not_who_has_it() {
        assertThat(concerns("老人们意见最大的有三条:菜太咸;馒头发硬;活动室夏天太热。")).containsExactly("菜太咸 <- 老人们", "馒头发硬 <- 老人们", "活动室夏天太热 <- 老人们");
        assertThat(concerns("选民意见归纳起来有两条:电梯老停;楼道灯不亮。")).containsExactly("电梯老停 <- 选民", "楼道灯不亮 <- 选民");
        assertThat(concerns("业主龚先生的烦心事是停车:车位不够用,天天为此吵架。")).first().asString().endsWith("<- 业主龚先生");
    }

    @Test
    void that_somebody_promises_is_no_part_of_what_he_promises() {
        String said = "老人们意见最大的有三条：菜太咸；馒头发硬；活动室夏天太热。社区书记李蔓表示，本月底前更换食堂厨师。区民政局局长赵倩答应，4月10日前给活动室装空调。";
        assertThat(promises(said)).containsExactly("本月底前更换食堂厨师 <- 社区书记李蔓", "4月10日前给活动室装空调 <- 区民政局局长赵倩");
    }

    @Test
    void two_matters_joined_are_two_concerns() {
        assertThat(concerns("居民代表先后反映了巷口路灯不亮的问题,以及楼顶防水失效的问题。")).containsExactly("巷口路灯不亮 <- 居民代表", "楼顶防水失效 <- 居民代表");
        assertThat(concerns("居民代表提出“晾衣没有地方”“楼道灯常年不亮”等问题。")).containsExactly("晾衣没有地方 <- 居民代表", "楼道灯常年不亮 <- 居民代表");
    }

    @Test
    void examples_of_one_thing_are_not_cut_from_it() {
        assertThat(concerns("居民代表反映了充电桩不够、楼梯间、门厅等公共区域打扫不及时等问题。")).containsExactly("充电桩不够 <- 居民代表", "楼梯间、门厅等公共区域打扫不及时 <- 居民代表");
    }

    @Test
    void that_something_was_raised_is_no_concern() {
        assertThat(concerns("他认真听取了居民反映的各项问题。")).isEmpty();
    }

    @Test
    void thanks_are_no_concern_even_where_they_say_what_is_gone() {
        assertThat(concerns("居民李玉芬告诉记者:“现在好多了,为车位吵架的事情也没有了。”")).isEmpty();
    }

    @Test
    void the_leader_who_says_he_will_promises() {
        assertThat(promises("王建明边听边记,表示会与路灯所核实,尽快为居民解决照明问题。")).containsExactly("会与路灯所核实,尽快为居民解决照明问题 <- 王建明");
    }

    @Test
    void they_are_the_department_that_spoke() {
        assertThat(promises("区供电公司负责人表示,以前的线路太旧。他们表示本月底前换完。")).contains("本月底前换完 <- 区供电公司负责人");
    }

    @Test
    void the_day_of_an_event_is_no_deadline() {
        assertThat(promises("为畅通民意渠道,4月22日上午,街人大办组织人大代表接待群众。")).isEmpty();
    }
}
