package org.minqing.time.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.ClockKind;
import org.minqing.casework.Result;
import org.minqing.people.NewUnit;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRule;
import org.minqing.time.Measure;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LimitBrowserTest {

    @Autowired
    TestZone zones;

    @Autowired
    Casework casework;

    @Autowired
    LimitEdits edits;

    @Autowired
    Units units;

    private TestZone.Zone zone;
    private Unit housing;

    @BeforeEach
    void open() {
        zone = zones.open();
        housing = units.create(zone.region().id(), NewUnit.named("房产管理处"));
    }

    @Test
    void a_limit_is_set_for_a_unit_and_only_what_starts_from_then_on_follows_it(Visitor visitor) {
        Case earlier = dispatch(register());
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/time-limits");
        visitor.picture("limits").seesAccessiblePage().seesNoSidewaysScroll();

        visitor.page().selectOption("#clock", "RESOLVE");
        visitor.page().selectOption("#type", "HELP");
        visitor.page().fill("#unit", "房产管理处");
        visitor.page().fill("#amount", "3");
        visitor.page().fill("#from", today().toString());
        visitor.page().fill("#source", "区党政办〔2026〕12 号");
        visitor.page().locator("#source").press("Enter");

        assertThat(visitor.page().locator(".toast-text")).containsText("已新增");
        Locator row = visitor.page().locator("#rule-own-1");
        assertThat(row).containsText("房产管理处");
        assertThat(row).containsText("3 个工作日");
        visitor.picture("limits-added").seesAccessiblePage().seesNoSidewaysScroll();

        assertThat(resolve(reread(earlier)).limit().amount()).as("a clock that runs keeps its limit").isEqualTo(5);
        Case later = dispatch(register());
        assertThat(resolve(later).limit().amount()).isEqualTo(3);
        visitor.afresh().signIn(zone.username(Role.SUPERVISOR)).open("/cases/" + later.number());
        assertThat(visitor.page().locator("#clocks")).containsText("本区第 1 号规定：办理 · 求助 · 房产管理处");
        visitor.open("/cases/" + earlier.number());
        assertThat(visitor.page().locator("#clocks")).containsText("自带规定：办理 · 求助");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_the_field_and_stays_typed(Visitor visitor) {
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/time-limits");
        visitor.page().selectOption("#clock", "SIGN");
        visitor.page().fill("#unit", "没有这个局");
        visitor.page().fill("#amount", "0");
        visitor.page().fill("#from", "2026-12-10");
        visitor.page().fill("#until", "2026-12-01");
        submit(visitor);
        assertThat(visitor.page().locator("#unit-error")).containsText("没有叫“没有这个局”的单位");
        assertThat(visitor.page().locator("#amount-error")).containsText("1 至 366");
        assertThat(visitor.page().locator("#until-error")).containsText("止日早于起日");
        assertThat(visitor.page().locator("#unit")).hasValue("没有这个局");
        assertThat(visitor.page().locator("#until")).hasValue("2026-12-01");
        assertThat(visitor.page().locator("#clock")).hasValue("SIGN");
        visitor.seesAccessiblePage().picture("limits-refused");

        visitor.page().fill("#unit", "");
        visitor.page().fill("#amount", "2");
        visitor.page().fill("#until", "");
        visitor.page().fill("#from", "2026-11-01");
        submit(visitor);
        assertThat(visitor.page().locator("#from-error")).containsText("不能早于今天");
        visitor.page().fill("#from", "2026-12-10");
        submit(visitor);
        assertThat(visitor.page().locator("#instead-error")).containsText("已有一条管同样范围的规定");
        visitor.page().check("input[name=instead]");
        visitor.page().fill("#until", "2026-12-20");
        submit(visitor);
        assertThat(visitor.page().locator("#until-error")).containsText("2026-12-21");
        visitor.page().fill("#until", "");
        submit(visitor);
        assertThat(visitor.page().locator("#rule-own-1")).containsText("未开始");
        assertThat(visitor.page().locator("#rule-SIGN")).containsText("2026-12-09");
    }

    @Test
    void a_rule_is_ended_or_taken_back_but_never_so_that_a_case_would_have_no_limit(Visitor visitor) {
        visitor.signIn(zone.username(Role.SUPERVISOR)).open("/time-limits");
        Locator help = visitor.page().locator("[id='rule-RESOLVE.HELP']");
        help.locator("summary").click();
        help.locator("form button").click();
        assertThat(help.locator(".field-error")).containsText("没有时限");
        assertThat(help.locator("input[type=date]")).hasValue(today().toString());

        own(1, new LimitRule.Scope("RESOLVE", "HELP", null, housing.id()), today().plusDays(5));
        own(2, new LimitRule.Scope("SIGN", "*", null, housing.id()), today());
        visitor.open("/time-limits");
        visitor.page().locator("#rule-own-1 form button").click();
        assertThat(visitor.page().locator("#rule-own-1")).hasCount(0);
        visitor.page().locator("#rule-own-2 summary").click();
        visitor.page().locator("#rule-own-2 input[type=date]").fill("2026-11-27");
        visitor.page().locator("#rule-own-2 form button").click();
        assertThat(visitor.page().locator("#rule-own-2")).containsText("2026-11-27");
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_what_the_first_did(Visitor visitor) {
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/time-limits");
        visitor.page().fill("#unit", "房产管理处");
        visitor.page().fill("#amount", "4");
        own(1, new LimitRule.Scope("SIGN", "*", null, housing.id()), today());
        submit(visitor);
        assertThat(visitor.page().locator(".alert-danger").first()).containsText("刚被别人改过");
        assertThat(visitor.page().locator("#amount")).hasValue("4");
        submit(visitor);
        assertThat(visitor.page().locator("#rule-own-2")).containsText("4 个工作日");
    }

    @Test
    void changed_thresholds_turn_the_lists_and_the_case_yellow(Visitor visitor) {
        Case lamp = dispatch(register());
        TestClock.shared().set(Instant.parse("2026-11-26T02:00:00Z"));
        visitor.signIn(zone.username(Role.SUPERVISOR)).open("/cases?list=OPEN");
        assertThat(visitor.page().locator(".cell-due .tag-amber")).hasCount(1);

        visitor.open("/time-limits");
        visitor.page().fill("#nearDays", "31");
        visitor.page().locator("form[action='/time-limits/signals'] button").click();
        assertThat(visitor.page().locator("#nearDays-error")).containsText("0 至 30");
        assertThat(visitor.page().locator("#nearDays")).hasValue("31");
        visitor.page().fill("#nearDays", "0");
        visitor.page().locator("#nearDays").press("Enter");
        assertThat(visitor.page().locator(".toast-text")).containsText("已改");
        visitor.page().waitForCondition(
                () -> Instant.parse("2026-11-27T00:30:00Z").equals(resolve(reread(lamp)).watch().nearDue()));

        visitor.open("/cases?list=OPEN");
        assertThat(visitor.page().locator(".cell-due .tag-green")).hasCount(1);
        visitor.open("/cases/" + lamp.number());
        assertThat(visitor.page().locator(".case-head .tag-green, dl .tag-green").first()).isVisible();
        assertThat(visitor.page().locator(".timeline")).containsText("改了预警规定（提前 0 个工作日或 4 小时变黄）");
    }

    @Test
    void the_page_is_read_in_english_on_a_phone_and_by_those_who_may_not_change_it(Visitor visitor) {
        visitor.onPhone().signIn(zone.username(Role.ADMINISTRATOR)).open("/time-limits").inEnglish();
        assertThat(visitor.page().locator("main")).containsText("60 calendar days");
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("limits-phone-en");
        visitor.afresh().signIn(zone.username(Role.LIAISON)).open("/time-limits");
        assertThat(visitor.page().locator("main form")).hasCount(0);
        visitor.seesAccessiblePage();
        visitor.inTheDark().signIn(zone.username(Role.ADMINISTRATOR)).open("/time-limits").seesAccessiblePage();
    }

    private static void submit(Visitor visitor) {
        visitor.page().locator("form[action='/time-limits'] .btn-primary").click();
    }

    /** As another office would have written it. */
    private void own(int edition, LimitRule.Scope scope, LocalDate from) {
        int region = zone.region().id();
        var rule = new LimitRule("own-" + edition, scope, Measure.WORKING_DAYS, 2, from, null, "");
        assertThat(edits.change(region, edits.standing(region), new LimitChange.Added(rule, List.of()),
                new Edition.By(UUID.randomUUID(), "别人"), now())).isPresent();
    }

    private Case register() {
        return done(casework.register(CaseCommand.Register.concern(CaseType.HELP, "楼道漏水", "2号楼楼道漏水。"), actor(Role.CLERK), now()));
    }

    private Case dispatch(Case registered) {
        return done(casework.perform(registered.id(), new CaseCommand.Dispatch(housing.id(), List.of(), ""), actor(Role.DISPATCHER), now()));
    }

    private Case reread(Case facts) {
        return casework.view(facts.id(), actor(Role.SUPERVISOR)).orElseThrow().facts();
    }

    private static org.minqing.time.CaseClock resolve(Case facts) {
        return facts.clock(ClockKind.RESOLVE).orElseThrow();
    }

    private static Case done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).now();
    }

    private LocalDate today() {
        return zone.region().dateOf(now());
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }
}
