package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportParserTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final String VISIT = """
            陶知远走访桂花社区 把小事办实

            本报讯(记者 何田) 昨日,青岩区委副书记、区长陶知远来到青石街道桂花社区开展“民情面对面”活动,与居民代表、楼栋长座谈。区住建局、区民政局、青石街道等部门负责人参加。

            “3号楼的电梯三天两头停,老人下不了楼。”居民代表秦阿姨先开了口。楼栋长老魏反映,小区北门的路灯坏了半年没人修。区住建局局长当场表示,6月底前更换3号楼电梯。

            陶知远要求,一要把问题理清。区住建局要一周内逐栋排查;二要把责任压实,青石街道牵头建立台账。

            桂花社区党委表示,下一步将成立物业监督小组,每月公布一次收支。社区现有居民2300户。
            """;

    @Test
    void a_visit_gives_its_leader_with_each_post_apart() {
        ParsedReport report = one(VISIT);
        assertThat(report.leaders()).singleElement().satisfies(leader -> {
            assertThat(leader.name().text()).isEqualTo("陶知远");
            assertThat(texts(leader.titles())).containsExactly("区委副书记", "区长");
        });
    }

    @Test
    void a_visit_gives_place_subdistrict_units_and_whom_was_met() {
        ParsedReport report = one(VISIT);
        assertThat(texts(report.places())).containsExactly("桂花社区");
        assertThat(report.parent()).extracting(Found::text).isEqualTo("青石街道");
        assertThat(texts(report.units())).containsExactly("区住建局", "区民政局", "青石街道");
        assertThat(texts(report.attendees())).containsExactly("居民代表", "楼栋长");
        assertThat(report.programme()).extracting(Found::text).isEqualTo("民情面对面");
        assertThat(texts(report.byline())).containsExactly("何田");
    }

    @Test
    void yesterday_is_the_day_before_publication_and_nothing_without_one() {
        assertThat(one(VISIT).date()).extracting(When::day).isEqualTo(LocalDate.of(2024, 6, 2));
        ParsedReport undated = new ReportParser(Gazetteer.empty()).parse(VISIT, Optional.empty()).reports().getFirst();
        assertThat(undated.date()).satisfies(when -> {
            assertThat(when.words().text()).isEqualTo("昨日");
            assertThat(when.day()).isNull();
        });
    }

    @Test
    void what_residents_say_is_a_concern_with_place_and_speaker() {
        assertThat(one(VISIT).concerns()).hasSize(2).first().satisfies(concern -> {
            assertThat(concern.text().text()).isEqualTo("3号楼的电梯三天两头停,老人下不了楼");
            assertThat(concern.place()).extracting(Found::text).isEqualTo("3号楼");
            assertThat(concern.raisedBy()).extracting(Found::text).isEqualTo("居民代表秦阿姨");
        });
    }

    /** 了过 before a problem is not always a particle. */
    @Test
    void a_problem_that_begins_like_a_particle_keeps_its_first_character() {
        ParsedReport report = one("""
                区领导走访柳溪社区
                5月6日，区委书记陶知远到柳溪社区走访。座谈会上，居民代表提出了过渡费发放不及时、到户水压不足、道路坑洼难行等问题。
                """);
        assertThat(report.concerns()).extracting(concern -> concern.text().text())
                .containsExactly("过渡费发放不及时", "到户水压不足", "道路坑洼难行");
    }

    @Test
    void a_promise_keeps_its_words_and_gets_the_last_day_of_its_deadline() {
        assertThat(one(VISIT).commitments()).singleElement().satisfies(commitment -> {
            assertThat(commitment.by()).extracting(Found::text).isEqualTo("区住建局局长");
            assertThat(commitment.text().text()).isEqualTo("6月底前更换3号楼电梯");
            assertThat(commitment.due()).extracting(When::day).isEqualTo(LocalDate.of(2024, 6, 30));
        });
    }

    @Test
    void numbered_demands_are_cut_apart_with_heading_units_and_deadline() {
        assertThat(one(VISIT).requirements()).hasSize(2).first().satisfies(requirement -> {
            assertThat(requirement.heading().text()).isEqualTo("把问题理清");
            assertThat(texts(requirement.units())).containsExactly("区住建局");
            assertThat(requirement.due()).extracting(When::day).isEqualTo(LocalDate.of(2024, 6, 9));
        });
    }

    @Test
    void what_the_community_announces_is_its_next_step_and_its_figures_are_facts() {
        ParsedReport report = one(VISIT);
        assertThat(texts(report.nextSteps())).containsExactly("成立物业监督小组", "每月公布一次收支");
        assertThat(report.facts()).singleElement().extracting(fact -> fact.value().text()).isEqualTo("2300户");
    }

    @Test
    void spans_count_in_the_text_as_given_line_breaks_included() {
        String wrapped = VISIT.replace("区住建局局长当场", "区住建局\n局长当场");
        Found by = one(wrapped).commitments().getFirst().by();
        assertThat(by).isNotNull().satisfies(found -> {
            assertThat(found.text()).isEqualTo("区住建局局长");
            assertThat(wrapped.substring(found.span().start(), found.span().end())).isEqualTo("区住建局\n局长");
        });
    }

    @Test
    void full_width_and_half_width_punctuation_read_alike() {
        String full = VISIT.replace(',', '\uff0c').replace(';', '\uff1b').replace('(', '\uff08').replace(')', '\uff09');
        assertThat(one(full).items()).hasSameSizeAs(one(VISIT).items());
    }

    @Test
    void a_page_with_two_reports_gives_two() {
        String page = "A\n\n" + VISIT + "\nB\n\n" + VISIT.replace("陶知远", "谭一舟").replace("桂花社区", "柳浪社区");
        assertThat(parse(page).reports()).hasSize(2).last()
                .satisfies(report -> assertThat(texts(report.places())).containsExactly("柳浪社区"));
    }

    @Test
    void a_campaign_gives_its_bodies_and_phases() {
        ParsedReport report = one("""
                云台镇启动“清河”专项行动

                5月20日,云台镇召开“清河”专项行动动员大会。镇党委书记何志强出席并讲话。全体镇村干部参加会议。会议明确,成立专项行动领导小组,下设办公室和督查组。行动分摸底排查、集中整治、巩固提升三个阶段。
                """);
        assertThat(report.kind()).isEqualTo(ParsedReport.Kind.CAMPAIGN);
        assertThat(report.campaign()).satisfies(campaign -> {
            assertThat(campaign.name().text()).isEqualTo("“清河”专项行动");
            assertThat(campaign.organiser()).extracting(Found::text).isEqualTo("云台镇");
            assertThat(texts(campaign.phases())).containsExactly("摸底排查", "集中整治", "巩固提升");
        });
    }

    @Test
    void a_text_without_a_visit_gives_no_report() {
        assertThat(parse("""
                图书漂流热起来

                4月24日上午,墨香社区文化广场上,三百多名居民带来闲置图书参加活动。图书馆现有藏书1.8万册。
                """).reports()).isEmpty();
        assertThat(parse("").reports()).isEmpty();
        assertThat(parse("\n \n").reports()).isEmpty();
    }

    @Test
    void a_rejected_word_is_not_found_again_and_a_known_name_is() {
        var gazetteer = new Gazetteer(Set.of(), Set.of(), Set.of(), Map.of(), Set.of("楼栋长", "区民政局"));
        ParsedReport report = new ReportParser(gazetteer).parse(VISIT, Optional.of(MONDAY)).reports().getFirst();
        assertThat(texts(report.attendees())).containsExactly("居民代表");
        assertThat(texts(report.units())).containsExactly("区住建局", "青石街道");
    }

    @Test
    void a_unit_the_installation_knows_is_found_by_its_other_name_too() {
        var gazetteer = new Gazetteer(Set.of(), Set.of("青岩水务集团"), Set.of(), Map.of("青水", "青岩水务集团"), Set.of());
        String text = VISIT.replace("区民政局、", "青水、");
        ParsedReport report = new ReportParser(gazetteer).parse(text, Optional.of(MONDAY)).reports().getFirst();
        assertThat(texts(report.units())).contains("青水");
        assertThat(texts(one(text).units())).doesNotContain("青水");
    }

    @Test
    void a_short_name_of_a_unit_is_not_found_inside_a_longer_word() {
        var gazetteer = new Gazetteer(Set.of(), Set.of("消防救援大队"), Set.of(), Map.of("消防", "消防救援大队"), Set.of());
        String without = VISIT.replace("区民政局、", "消防设备厂技术员、");
        String with = VISIT.replace("区民政局、", "消防、");
        assertThat(without).isNotEqualTo(VISIT);
        assertThat(texts(read(without, gazetteer).units())).doesNotContain("消防");
        assertThat(texts(read(with, gazetteer).units())).contains("消防");
    }

    @Test
    void an_official_the_installation_knows_does_not_shorten_a_longer_name() {
        var gazetteer = new Gazetteer(Set.of(), Set.of(), Set.of("陶知"), Map.of(), Set.of());
        assertThat(read(VISIT, gazetteer).leaders()).extracting(leader -> leader.name().text()).containsExactly("陶知远");
    }

    @Test
    void a_place_no_ending_tells_is_found_where_it_is_known_but_not_inside_a_longer_name() {
        var gazetteer = new Gazetteer(Set.of("枫林晚苑"), Set.of(), Set.of(), Map.of("枫林晚", "枫林晚苑"), Set.of());
        String place = texts(one(VISIT).places()).getFirst();
        String there = VISIT.replace(place, "枫林晚");
        assertThat(texts(read(there, gazetteer).places())).containsExactly("枫林晚");
        assertThat(texts(one(there).places())).doesNotContain("枫林晚");
        assertThat(texts(read(VISIT.replace(place, "枫林晚物业公司"), gazetteer).places())).doesNotContain("枫林晚");
    }

    private static ParsedReport read(String text, Gazetteer gazetteer) {
        return new ReportParser(gazetteer).parse(text, Optional.of(MONDAY)).reports().getFirst();
    }

    private static ParsedReport one(String text) {
        List<ParsedReport> reports = parse(text).reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static ParsedDocument parse(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.of(MONDAY));
    }

    private static List<String> texts(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }
}
