package org.minqing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.Accounts;
import org.minqing.people.ImportProblem.What;
import org.minqing.people.OrganisationImport.Outcome;
import org.minqing.people.OrganisationImport.Waiting;
import org.minqing.place.Match;
import org.minqing.place.Place;
import org.minqing.place.PlaceFact;
import org.minqing.place.Places;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OrganisationImportTest {

    @Autowired
    OrganisationImport imports;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Officials officials;

    @Autowired
    Accounts accounts;

    @Autowired
    TestZone zones;

    private int region;

    @BeforeEach
    void open() {
        region = zones.open().region().id();
    }

    private Sheets organisation() {
        return new Sheets()
                .sheet("辖区", "类别", "名称", "上级", "别名")
                .row("社区", "荻湾社区", "望汀街道", "荻湾村")
                .row("街道", "望汀街道", "", "")
                .row("开发区", "滨澜开发区", "", "")
                .row("小区", "荻湾家园", "荻湾社区", "")
                .sheet("单位", "单位全称", "简称", "别名", "职责", "依据")
                .row("社会发展局", "社发局", "", "义务教育招生", "义务教育法")
                .row("规划建设局", "建设局", "住建局、规建局", "物业监督；维修资金", "物业管理条例")
                .row("社会发展局", "", "", "养老服务", "养老服务条例")
                .sheet("干部", "姓名", "职务", "单位", "任职日期", "分管领域", "联系社区")
                .row("汤景禾", "管委会副主任", "", "2024-05-01", "城市建设、征迁安置", "荻湾村")
                .row("卞守诚", "局长", "开发区规划建设局", "2023年7月", "", "")
                .sheet("用户", "登录名", "姓名", "角色", "单位", "对应干部", "社区")
                .row("jsj" + region, "闻一路", "单位联络员", "住建局", "", "")
                .row("tjh" + region, "汤景禾", "领导", "", "汤景禾", "")
                .sheet("社区情况", "社区", "项目", "内容", "截至日期", "来源")
                .row("荻湾社区", "在册人口", "3286人", "2025-12-31", "2025年社区台账");
    }

    private Outcome run(Sheets sheets) {
        Waiting waiting = imports.upload(region, "组织.xlsx", sheets.bytes());
        assertThat(waiting.plan().errors()).isEmpty();
        return imports.confirm(region, waiting.id()).orElseThrow();
    }

    private List<ImportProblem> problems(Sheets sheets) {
        return imports.plan(region, sheets.bytes()).errors();
    }

    @Test
    void nothing_is_written_before_it_is_confirmed_and_everything_after() {
        Waiting waiting = imports.upload(region, "组织.xlsx", organisation().bytes());
        assertThat(waiting.plan().sound()).isTrue();
        assertThat(places.all(region)).isEmpty();
        assertThat(units.all(region)).isEmpty();
        Outcome outcome = imports.confirm(region, waiting.id()).orElseThrow();
        assertThat(outcome.newUsers()).hasSize(2);
        Place community = places.named(region, "荻湾村").getFirst();
        assertThat(places.path(region, community.id()))
                .extracting(Place::name)
                .containsExactly("滨澜开发区", "望汀街道", "荻湾社区");
        assertThat(units.named(region, "住建局").getFirst().duties())
                .containsExactly(new Duty("物业监督", "物业管理条例"), new Duty("维修资金", "物业管理条例"));
        assertThat(units.named(region, "社发局").getFirst().duties()).hasSize(2);
        Official leader = officials.named(region, "汤景禾").getFirst();
        assertThat(officials.liaisons(region)).extracting(Liaison::placeId).containsExactly(community.id());
        assertThat(officials.portfolios(region)).extracting(Portfolio::subject).containsExactly("城市建设", "征迁安置");
        assertThat(accounts.byUsername("tjh" + region).orElseThrow().scope().officialId()).isEqualTo(leader.id());
        assertThat(accounts.byUsername("jsj" + region).orElseThrow().roles()).containsExactly(Role.LIAISON);
        assertThat(places.facts(region, community.id())).extracting(PlaceFact::value).containsExactly("3286人");
        assertThat(imports.confirm(region, waiting.id())).as("a workbook is carried out once").isEmpty();
    }

    @Test
    void importing_the_same_workbook_again_changes_nothing() {
        run(organisation());
        OrganisationPlan again = imports.plan(region, organisation().bytes());
        assertThat(again.errors()).isEmpty();
        assertThat(Stream.of(again.places(), again.units(), again.officials())
                        .flatMap(List::stream)
                        .map(Change::kind))
                .containsOnly(Change.Kind.SAME);
        assertThat(again.facts()).isEmpty();
        run(organisation());
        assertThat(places.all(region)).hasSize(4);
        assertThat(units.all(region)).hasSize(2);
        assertThat(officials.all(region)).hasSize(2);
        assertThat(officials.liaisons(region)).hasSize(1);
    }

    @Test
    void a_later_workbook_updates_by_name_and_takes_nothing_away() {
        run(organisation());
        run(new Sheets()
                .sheet("辖区", "类别", "名称", "上级", "别名")
                .row("街道", "鹭川街道", "", "")
                .row("社区", "荻湾社区", "鹭川街道", "老荻湾")
                .sheet("单位", "单位全称", "简称")
                .row("住建局", "建设局"));
        Place moved = places.named(region, "荻湾社区").getFirst();
        assertThat(places.path(region, moved.id()).get(1).name()).isEqualTo("鹭川街道");
        assertThat(moved.aliases()).containsExactlyInAnyOrder("荻湾村", "老荻湾");
        assertThat(units.all(region)).hasSize(2);
        assertThat(units.named(region, "规划建设局").getFirst().duties()).hasSize(2);
    }

    @Test
    void every_error_names_its_row_and_column_and_nothing_is_kept() {
        Sheets sheets = new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("开发区", "滨澜开发区", "")
                .row("街道", "望汀街道", "")
                .row("小区", "荻湾家园", "望汀街道")
                .row("社区", "荻湾社区", "望丁街道")
                .row("街道", "望汀街道", "")
                .row("大院", "某大院", "")
                .sheet("干部", "姓名", "职务", "单位", "任职日期", "免职日期")
                .row("卞守诚", "局长", "建委", "2023-02-30", "")
                .row("卞守真", "局长", "", "2024-01-01", "2023-01-01")
                .sheet("用户", "登录名", "姓名", "角色", "单位")
                .row("a1", "甲", "单位联络员", "")
                .row("a1", "乙", "派单员", "")
                .row("a2", "丙", "厂长", "");
        Waiting waiting = imports.upload(region, "错.xlsx", sheets.bytes());
        assertThat(waiting.plan().errors())
                .extracting(ImportProblem::sheet, ImportProblem::row, ImportProblem::field, ImportProblem::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.PLACES, 4, ImportField.PLACE_PARENT, What.WRONG_PARENT),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.PLACES, 5, ImportField.PLACE_PARENT, What.UNKNOWN_PLACE),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.PLACES, 6, ImportField.PLACE_NAME, What.REPEATED),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.PLACES, 7, ImportField.PLACE_KIND, What.UNKNOWN_KIND),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.OFFICIALS, 2, ImportField.POST_UNIT, What.UNKNOWN_UNIT),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.OFFICIALS, 2, ImportField.POST_SINCE, What.BAD_DATE),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.OFFICIALS, 3, ImportField.POST_UNTIL, What.DATES_REVERSED),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.USERS, 2, ImportField.USER_UNIT, What.ROLE_NEEDS_UNIT),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.USERS, 3, ImportField.USER_ACCOUNT, What.REPEATED),
                        org.assertj.core.groups.Tuple.tuple(ImportSheet.USERS, 4, ImportField.USER_ROLES, What.UNKNOWN_ROLE));
        assertThat(waiting.plan().errors())
                .filteredOn(problem -> problem.what() == What.UNKNOWN_PLACE)
                .allMatch(problem -> problem.arguments().contains("望汀街道"), "says the nearest name");
        assertThat(imports.confirm(region, waiting.id())).isEmpty();
        assertThat(places.all(region)).isEmpty();
    }

    @Test
    void two_communities_of_one_name_are_told_apart_by_their_subdistrict() {
        Sheets sheets = new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("开发区", "滨澜开发区", "")
                .row("街道", "望汀街道", "")
                .row("街道", "鹭川街道", "")
                .row("社区", "新桥社区", "望汀街道")
                .row("社区", "新桥社区", "鹭川街道")
                .row("小区", "新桥苑", "鹭川街道/新桥社区")
                .row("小区", "桥头苑", "新桥社区");
        assertThat(problems(sheets))
                .extracting(ImportProblem::row, ImportProblem::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(8, What.AMBIGUOUS_PLACE));
    }

    @Test
    void a_name_that_is_another_units_alias_is_refused() {
        Sheets sheets = new Sheets()
                .sheet("单位", "单位全称", "简称", "别名")
                .row("规划建设局", "建设局", "住建局")
                .row("住房保障中心", "住保中心", "住建局");
        assertThat(problems(sheets)).extracting(ImportProblem::what).containsExactly(What.NAME_TAKEN);
    }

    @Test
    void a_duty_that_a_unit_only_assists_in_is_imported_shown_in_the_preview_and_kept_until_said_otherwise() {
        Sheets lists = new Sheets()
                .sheet("单位", "单位全称", "职责", "依据", "主协办")
                .row("荻湾社区居委会", "居民调解；物业矛盾协调", "人民调解法；物业管理条例", "主办；只协办")
                .row("荻湾社区居委会", "违法建设巡查", "城乡规划法", "协办");
        Waiting waiting = imports.upload(region, "清单.xlsx", lists.bytes());
        assertThat(waiting.plan().units().getFirst().value().duties()).extracting(Duty::assists).containsExactly(false, true, true);
        assertThat(imports.confirm(region, waiting.id())).isPresent();
        assertThat(units.named(region, "荻湾社区居委会").getFirst().duties())
                .containsExactly(new Duty("居民调解", "人民调解法"), new Duty("物业矛盾协调", "物业管理条例", true),
                        new Duty("违法建设巡查", "城乡规划法", true));

        run(new Sheets().sheet("单位", "单位全称", "职责").row("荻湾社区居委会", "违法建设巡查；门牌管理"));
        assertThat(units.named(region, "荻湾社区居委会").getFirst().duties()).extracting(Duty::assists).containsExactly(true, false);
    }

    @Test
    void a_word_that_says_neither_lead_nor_assist_is_an_error_at_its_row_and_column() {
        var wrong = problems(new Sheets()
                .sheet("单位", "单位全称", "职责", "主协办")
                .row("荻湾社区居委会", "居民调解", "看情况")
                .row("苇桥社区居委会", "居民调解；门牌管理；养犬劝导", "主办；只协办"));
        assertThat(wrong).extracting(ImportProblem::what).containsOnly(What.UNKNOWN_PART);
        assertThat(wrong).extracting(ImportProblem::row).containsExactly(2, 3);
        assertThat(wrong).extracting(ImportProblem::field).containsOnly(ImportField.DUTY_PART);
    }

    @Test
    void whom_an_office_means_is_found_by_full_short_and_other_names_and_said_why() {
        run(organisation());
        assertThat(units.matchCandidates(region, "开发区社会发展局").getFirst().why()).isEqualTo(Match.Why.WITHOUT_AREA);
        assertThat(units.matchCandidates(region, "区住建局").getFirst().found().shortName()).isEqualTo("建设局");
        assertThat(units.matchCandidates(region, "社发局").getFirst().safe()).isTrue();
        assertThat(units.matchCandidates(region, "滨澜开发区规划建设局").getFirst().safe()).isTrue();
        assertThat(units.matchCandidates(region, "建设局房管科").getFirst().safe()).isFalse();
        assertThat(units.matchCandidates(region, "气象局")).isEmpty();
        assertThat(officials.matchCandidates(region, "汤景禾").getFirst().safe()).isTrue();
        assertThat(officials.matchCandidates(region, "汤景和").getFirst().safe()).isFalse();
        assertThat(places.matchCandidates(region, "望汀街道荻湾社区")).isNotEmpty();
    }
}
