package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who undertakes what, who was there and where, as reports of many places write it. */
class UndertakingsTest {

    private static final String LEAD = """
            温知远走访苇桥社区

            11月18日，临溪街道综治办副主任温知远来到苇桥社区走访，听取居民意见。居民建议在北门加装路灯。

            """;

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 11, 19))).reports().getFirst();
    }

    private static List<String> texts(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "最后，温知远表示，能马上改的问题会尽快解决。 | 能马上改的问题会尽快解决 | 温知远",
        "物业负责人承诺会后认真调研、再行答复。 | 会后认真调研、再行答复 | 物业负责人",
        "物业工作人员表示将积极采取措施，尽快解决。 | 将积极采取措施，尽快解决 | 物业工作人员",
        "建设局负责人也给出明确时间表，预计12月底前完成手续，明年七月建成。 | 预计12月底前完成手续，明年七月建成 | 建设局负责人",
        "郑远代表对居民普遍反映图书太少的问题，表示后期会积极联系资源，解决好居民诉求。 | 后期会积极联系资源，解决好居民诉求 | 郑远代表",
        "这些问题将在6个工作日内按程序办结。 | 这些问题将在6个工作日内按程序办结 | ",
        "温知远跟供水所通了电话，对方答应7月20日前换表。 | 7月20日前换表 | 供水所",
        "夜校办负责人表示，将在12月底前开两个新班。 | 将在12月底前开两个新班 | 夜校办负责人"})
    void what_is_undertaken_is_a_promise_of_who_says_it(String sentence, String promise, String by) {
        ParsedReport report = read(LEAD + sentence + "\n");
        assertThat(report.commitments()).singleElement().satisfies(commitment -> {
            assertThat(commitment.text().text()).isEqualTo(promise);
            assertThat(Optional.ofNullable(commitment.by()).map(Found::text)).isEqualTo(Optional.ofNullable(by));
        });
        assertThat(report.concerns()).hasSize(1);
    }

    @Test
    void remedies_that_a_department_lists_are_promises_each() {
        ParsedReport report = read(LEAD + "随后，区住建局提出了解决问题的措施。一是新装道闸，降低维修成本；二是增加保洁次数，及时清运垃圾。\n");
        assertThat(report.commitments()).extracting(commitment -> commitment.text().text()).containsExactly("新装道闸，降低维修成本", "增加保洁次数，及时清运垃圾");
        assertThat(read(LEAD + "走访小组表示，将把问题带回去研究。\n").commitments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"队员们将村民的意见逐一收集登记。", "座谈会后，驻点团队还到菜场看了看。", "街道党工委将驻点联系摆上重要日程。"})
    void what_was_done_is_no_next_step(String sentence) {
        assertThat(read(LEAD + sentence + "\n").nextSteps()).isEmpty();
    }

    @Test
    void a_demand_of_three_characters_is_a_heading() {
        ParsedReport report = read(LEAD + "温知远强调，一要走得勤，每名干部每周走访五户；二要抢进度，月底前完工；三要其次，把账目贴出来。\n");
        assertThat(report.requirements()).extracting(one -> one.heading().text()).containsExactly("走得勤", "抢进度", "其次，把账目贴出来");
    }

    @Test
    void as_many_clauses_as_were_announced_are_demands_each() {
        ParsedReport report = read(LEAD + "温知远要求，社区要办好两件事：把漏水的管子换掉，把欠账的名单贴出来。\n");
        assertThat(report.requirements()).extracting(one -> one.heading().text()).containsExactly("把漏水的管子换掉", "把欠账的名单贴出来");
    }

    @Test
    void whom_a_demand_is_put_to_is_asked_for_all_of_it() {
        ParsedReport report = read(LEAD + "温知远叮嘱村组干部，烤火要通风；被子薄的要一户一张清单，月底前补齐。\n");
        assertThat(report.requirements()).hasSize(2).allSatisfy(one -> assertThat(one.units()).extracting(Found::text).containsExactly("村组干部"));
    }

    @Test
    void what_a_demand_is_about_does_not_head_it() {
        ParsedReport report = read(LEAD + "温知远强调，油烟扰民关系到居民的切身利益，各部门要协同作战，形成合力。他要求，在整改过程中，要注重对商家的引导。\n");
        assertThat(report.requirements()).extracting(requirement -> requirement.heading().text()).containsExactly("各部门要协同作战", "要注重对商家的引导");
    }

    @Test
    void deputies_named_one_after_the_other_all_visit() {
        ParsedReport report = read("""
                代表接待日活动

                10月20日，张燕代表、葛林代表、韩蓓代表参加苇桥社区“代表接待日”活动，接待居民。居民反映路灯不亮。
                """);
        assertThat(report.leaders()).extracting(leader -> leader.name().text()).containsExactly("张燕", "葛林", "韩蓓");
    }

    @Test
    void an_official_called_by_family_name_and_post_leads_where_nobody_is_named_in_full() {
        ParsedReport report = read("""
                苇桥社区召开居民议事会

                4月18日，苇桥社区召开居民议事会。居民反映路灯不亮。

                最后，王主任强调，物业要在一周内修好路灯。
                """);
        assertThat(report.leaders()).extracting(leader -> leader.name().text()).containsExactly("王主任");
        assertThat(report.requirements()).hasSize(1);
        assertThat(read(LEAD + "王主任强调，物业要在一周内修好路灯。\n").leaders()).extracting(leader -> leader.name().text()).containsExactly("温知远");
    }

    @Test
    void a_secretary_who_opens_an_activity_in_her_own_community_leads_it() {
        ParsedReport report = read("苇桥社区徒步找不足\n\n5月23日下午，苇桥社区主任杨静带队到辖区开展“徒步找不足”活动，与居民座谈。居民反映路灯不亮。\n");
        assertThat(report.leaders()).extracting(leader -> leader.name().text()).containsExactly("杨静");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "县人社局、财政局、临溪镇、大泽新区管委会等单位负责人参加。 | 县人社局;财政局;临溪镇;大泽新区管委会",
        "市农办、国土资源与房产管理局、劳动和社会保障局等部门负责人参加座谈。 | 市农办;国土资源与房产管理局;劳动和社会保障局",
        "临溪街道、翠微物业等单位负责人参加座谈。 | 临溪街道;翠微物业"})
    void units_that_took_part_are_taken_whole(String sentence, String units) {
        assertThat(texts(read(LEAD + sentence + "\n").units())).containsExactlyElementsOf(Arrays.asList(units.split(";")));
    }

    @Test
    void communities_that_hold_their_meetings_one_after_the_other_are_all_places() {
        ParsedReport report = read("""
                临溪街道开展民情恳谈日活动

                1月9日，临溪街道党工委书记温知远参加民情恳谈日活动。

                苇桥社区于1月9日召开2次居民恳谈会。居民反映路灯不亮。

                荻湾社区于1月5日和1月8日召开居民恳谈会。居民反映地砖松动。
                """);
        assertThat(texts(report.places())).contains("苇桥社区", "荻湾社区");
    }

    @ParameterizedTest
    @CsvSource({"温知远赴众安居委开展走访。, 众安居委", "点位一：临溪街道荻湾社区。这里有菜场。, 荻湾社区"})
    void places_are_called_in_more_ways(String sentence, String place) {
        assertThat(texts(read(LEAD + sentence.replace(". ", "，") + "\n").places())).contains(place);
    }

    @Test
    void words_before_a_place_are_no_part_of_it() {
        assertThat(texts(read("温知远走进苇桥社区\n\n11月18日，临溪街道党工委书记温知远走进部分小区，助推苇桥社区创建工作，抽查社区服务。居民反映路灯不亮。\n").places()))
                .doesNotContain("部分小区", "助推苇桥社区", "抽查社区");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "温知远要求，园林部门要把枯枝清走。 | 园林部门",
        "温知远要求，各楼栋长要把台账补齐。 | 各楼栋长",
        "温知远要求，乡里五天内把水渠名单贴出来。 | 乡里",
        "温知远要求，街道督查室今晚把账目贴出来。 | 街道督查室",
        "温知远强调，一是县渔业局连夜把船拖回来；二是包村干部要守到天亮。 | 县渔业局、包村干部",
        "温知远要求，海风里物业调低音量。 | 海风里物业",
        "温知远要求，区交警大队要错开接送时段。 | 区交警大队",
        "温知远当场要求，交警大队要划好标线。 | 交警大队",
        "温知远要求，水箱由区房管局下周清洗。 | 区房管局",
        "温知远要求，镇村干部要走到地头。 | 镇村干部",
        "温知远要求，返潮的事街道要查清楚。 | 街道",
        "温知远责成县生态环境局立案查处，三日内封堵暗管。 | 县生态环境局",
        "温知远要求，市水务局与各街道要厘清泵站的管理。 | 市水务局、各街道",
        "温知远要求，区总工会要把驿站建起来。 | 区总工会",
        "温知远要求，联户长要每天报一次。 | 联户长",
        "温知远提醒同行的镇干部，签合同要请律师把关。 | 镇干部",
        "温知远要求，管好夜市，小事当天办、难事马上办。 | ",
        "温知远要求，把登记表报街道信访办，做到当天交办。 | "})
    void who_is_called_upon_may_be_a_kind_of_department_or_official(String sentence, String units) {
        List<String> called = read(LEAD + sentence + "\n").requirements().stream().flatMap(one -> one.units().stream()).map(Found::text).toList();
        assertThat(String.join("、", called)).isEqualTo(Optional.ofNullable(units).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "该驿站开通于2019年，日均接待310人。 | 2019年、310人",
        "今年以来，全街道出动抢修队伍46支，送去雨衣85件。 | 46支、85件",
        "截至目前，入户率88.6%。 | 88.6%",
        "农闲时队员敲门76户，解开疙瘩21个。 | 76户、21个",
        "车间女工平均年龄34岁。 | 34岁",
        "这条渠1974年修建，全长6.8公里。 | 1974年、6.8公里",
        "社区食堂覆盖率达到九成。 | 九成",
        "春节前后，为行动不便的老人送餐960份。 | 960份"})
    void figures_told_in_passing_are_facts(String sentence, String values) {
        assertThat(read(LEAD + sentence + "\n").facts().stream().map(fact -> fact.value().text())).containsExactly(values.split("、"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "全村现有耕地1200亩，其中草莓大棚300亩。 | 草莓大棚",
        "社区现有住户620户，户籍居民不到2000人。 | 户籍居民",
        "社区现有住户620户，在册的新居民却有5000人。 | 新居民"})
    void what_leads_to_a_figure_is_no_part_of_what_it_counts(String sentence, String attribute) {
        assertThat(read(LEAD + sentence + "\n").facts()).last().extracting(ParsedReport.Fact::attribute).isEqualTo(attribute);
    }
}
