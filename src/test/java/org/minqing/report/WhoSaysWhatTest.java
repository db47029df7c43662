package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asks and who answers, and what is only said in passing, in sentences of our own. */
class WhoSaysWhatTest {

    private static final String VISIT = "5月18日，副区长郑和声到河沿社区走访。";

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.empty()).reports().getFirst();
    }

    private static List<String> concerns(String text) {
        return read(VISIT + text).concerns().stream().map(concern -> concern.text().text()).toList();
    }

    private static List<String> raisers(String text) {
        return read(VISIT + text).concerns().stream().map(concern -> concern.raisedBy() == null ? "" : concern.raisedBy().text()).toList();
    }

    private static List<String> promises(String text) {
        return read(VISIT + text).commitments().stream().map(promise -> (promise.by() == null ? "" : promise.by().text()) + " " + promise.text().text()).toList();
    }

    @Test
    void who_answers_does_not_ask() {
        String text = "居民提出，楼道灯坏了。沈玉和代表当场答复：“会后我马上联系物业公司，一周内解决问题。”";
        assertThat(concerns(text)).containsExactly("楼道灯坏了");
        assertThat(promises(text)).containsExactly("沈玉和代表 会后我马上联系物业公司，一周内解决问题");
    }

    @Test
    void an_official_called_by_family_name_and_post_answers() {
        assertThat(promises("居民提出，楼道灯坏了。李主任表示，月底前将换上新灯。")).containsExactly("李主任 月底前将换上新灯");
    }

    @Test
    void the_party_that_builds_promises() {
        assertThat(promises("居民提出，围挡太高。“下周我们把围挡降下来。”工程承包方承诺。")).containsExactly("工程承包方 下周我们把围挡降下来");
    }

    @Test
    void approval_is_no_saying_and_a_count_no_advice() {
        assertThat(read(VISIT + "郑和声对社区食堂表示肯定，要求每月公布一次账目。").requirements())
                .extracting(requirement -> requirement.text().text()).containsExactly("每月公布一次账目");
        assertThat(concerns("居民提出，楼道灯坏了。代表整理后形成建议3条，转交有关部门。")).containsExactly("楼道灯坏了");
    }

    @Test
    void a_wish_to_those_around_is_no_concern() {
        assertThat(concerns("居民提出，楼道灯坏了。驻村工作队队员沈玉和希望大家在新灯装好后一起爱护。")).containsExactly("楼道灯坏了");
    }

    @Test
    void he_is_who_was_named_in_the_same_sentence() {
        assertThat(raisers("其中，居民沈玉梅的话也受到邻居们关注，他讲：“我们门前这段路太窄了，能不能拓宽？”")).containsExactly("居民沈玉梅");
    }

    @Test
    void whom_it_is_told_to_is_not_who_tells() {
        assertThat(raisers("住在三号楼的陈老伯来到服务站，向工作人员反映家里天花板漏水严重。")).containsExactly("住在三号楼的陈老伯");
    }

    @Test
    void a_verb_without_object_raises_nothing() {
        assertThat(concerns("居民提出，楼道灯坏了。社区干部立即汇报，并协助调来水车，解决了高层缺水问题。")).containsExactly("楼道灯坏了");
    }

    @Test
    void two_voices_in_one_sentence_are_two_concerns() {
        assertThat(raisers("居民沈玉和叹着气说：“路太窄了，车子进不来”，居民郑小满接着说：“河边太脏了，没有人管。”"))
                .containsExactly("居民沈玉和", "居民郑小满");
    }

    @Test
    void a_maxim_between_quotation_marks_is_no_concern() {
        assertThat(concerns("居民提出，楼道灯坏了。“群众的事无小事，到现场看才能想出办法。”会后，大家一起到了楼下。")).containsExactly("楼道灯坏了");
    }

    @Test
    void what_a_meeting_was_held_about_is_a_concern() {
        assertThat(concerns("社区召开恳谈会，讨论解决梅园花坛边缘损坏问题。")).containsExactly("梅园花坛边缘损坏");
    }

    @Test
    void this_problem_names_none() {
        assertThat(concerns("居民提出，楼道灯坏了。居民反映的这两个问题与社区排查发现的情况基本一致。")).containsExactly("楼道灯坏了");
    }

    @Test
    void what_a_department_goes_on_doing_is_a_plan() {
        ParsedReport report = read(VISIT + "居民提出，楼道灯坏了。“接下来，街道网格中心将继续上门听取意见，及时回应居民诉求。”网格中心负责人表示。");
        assertThat(report.commitments()).isEmpty();
        assertThat(report.nextSteps()).extracting(Found::text).contains("上门听取意见");
    }

    @Test
    void a_row_of_quotations_over_the_report_is_raised_but_a_talk_is_not() {
        String rows = "“我们楼前的路灯不亮，晚上走路不安全。”“自来水压力不够，希望早点解决。”5月18日，居民评议会在河沿社区召开。";
        assertThat(read(rows).concerns()).extracting(concern -> concern.text().text())
                .containsExactly("我们楼前的路灯不亮，晚上走路不安全", "自来水压力不够，希望早点解决");
        assertThat(read("“大娘，暖气片热不热？”“热，热得很。”" + VISIT).concerns()).isEmpty();
    }

    @Test
    void a_question_to_those_visited_is_asked_by_who_came() {
        assertThat(concerns("居民提出，楼道灯坏了。“周大娘，家里管道有没有漏水？”在独居老人周桂香家中，志愿者仔细询问。")).containsExactly("楼道灯坏了");
    }

    @Test
    void quoted_matters_in_a_row_are_each_a_concern() {
        assertThat(concerns("针对居民提出的“楼道里乱放杂物”，“小区里没有摄像头的情况，希望补上”等问题，代表们一一记录。"))
                .containsExactly("楼道里乱放杂物", "小区里没有摄像头的情况，希望补上");
    }

    @Test
    void what_exists_in_a_place_is_raised_by_nobody() {
        assertThat(raisers("小区还存在楼栋门禁失灵、绿化带被占用等问题。")).containsExactly("", "");
    }

    @Test
    void comfort_and_good_wishes_are_no_demands() {
        assertThat(read(VISIT + "郑和声叮嘱他要保护好自己的身体，并勉励他们要树立信心。郑和声要求，社区每周上门一次。").requirements())
                .extracting(requirement -> requirement.text().text()).containsExactly("社区每周上门一次");
    }

    @Test
    void two_quotations_of_the_leader_are_demands() {
        assertThat(read(VISIT + "居民沈桂香也在场。“房子要抓紧修好。”“一定要落实专人照料老人。”在老党员沈玉和家里，听完他的难处后，郑和声给随行的干部叮嘱道。").requirements())
                .extracting(requirement -> requirement.text().text()).containsExactly("房子要抓紧修好", "一定要落实专人照料老人");
    }

    @Test
    void approval_of_what_was_raised_demands_nothing() {
        assertThat(read(VISIT + "郑和声对居民积极提出问题和建议表示赞赏和感谢。").requirements()).isEmpty();
    }

    @Test
    void something_kept_as_something_is_no_plan() {
        assertThat(read(VISIT + "居民提出，楼道灯坏了。社区一直将入户走访当作做好工作的法宝，按照工作计划每周上门。").nextSteps()).isEmpty();
    }

    @Test
    void a_list_announced_before_it_comes_holds_the_demands_of_who_announced_it() {
        assertThat(read("""
                5月18日，副区长郑和声到河沿社区接待群众，居民提出楼道灯坏了。郑和声副区长对群众反映的问题逐一进行了分析，明确了责任单位，并提出具体要求。
                一是各责任单位对群众反映问题要当日核实。
                二是要加大楼道巡查力度。
                """).requirements()).extracting(requirement -> requirement.text().text())
                .containsExactly("各责任单位对群众反映问题要当日核实", "要加大楼道巡查力度");
    }

    @Test
    void demands_under_headings_are_called_by_them() {
        assertThat(read("""
                5月18日，副区长郑和声到河沿社区走访并召开推进会。郑和声指出，各社区要马上行动。
                一、统一思想，压实责任
                环境整治是今年的大事。各社区要列出清单，各科室要逐条核对，物业公司要每天巡查并登记，确保件件有着落。
                二、各负其责，狠抓整改
                要对照清单查漏补缺，一条一条整改，每周汇总一次进度，张贴在公示栏里接受居民监督，确保不出纰漏。
                """).requirements()).extracting(requirement -> requirement.heading().text())
                .containsExactly("统一思想，压实责任", "各负其责，狠抓整改");
    }

    @Test
    void committees_with_brackets_are_called_upon() {
        assertThat(read(VISIT + "郑和声要求，各乡镇（街道）、区直相关部门一要当日核实，二要限期办结。").requirements())
                .allSatisfy(requirement -> assertThat(requirement.units()).extracting(Found::text).containsExactly("各乡镇（街道）", "区直相关部门"));
    }

    @Test
    void what_those_received_came_for_is_raised_by_them() {
        assertThat(raisers("当天共接待了8批14名信访群众，内容涉及城区供暖、邻里纠纷、征用补偿等五个方面。")).containsOnly("信访群众").hasSize(3);
    }
}
