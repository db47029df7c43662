package org.minqing.time.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.Instant;
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
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.time.CalendarChange;
import org.minqing.time.SpecialDay;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CalendarBrowserTest {

    private static final String NOTICE_2027 = """
            国务院办公厅关于2027年部分节假日安排的通知
            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月30日（周六）、1月31日（周日）、2月14日（周日）上班。
            三、清明节：4月3日（周六）至5日（周一）放假，共3天。
            四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
            五、端午节：6月9日（周三）放假，共1天。
            六、中秋节：9月15日（周三）放假，共1天。
            七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
            """;

    @Autowired
    TestZone zones;

    @Autowired
    Casework casework;

    @Autowired
    CalendarEdits edits;

    private TestZone.Zone zone;

    @BeforeEach
    void open() {
        zone = zones.open();
    }

    @Test
    void next_year_s_notice_is_pasted_looked_at_and_confirmed_and_the_due_times_move(Visitor visitor) {
        TestClock.shared().set(Instant.parse("2026-12-30T02:00:00Z"));
        Case dispatched = dispatch(register());
        assertThat(due(dispatched)).as("暂按周一至周五").isEqualTo("2027-01-06");

        visitor.signIn(zone.username(Role.SUPERVISOR)).open("/calendar?year=2027");
        assertThat(visitor.page().locator("main")).containsText("暂按周一至周五");
        visitor.picture("calendar-provisional").seesAccessiblePage().seesNoSidewaysScroll();

        visitor.page().locator("a[href='/calendar/import']").first().click();
        visitor.page().fill("#text", NOTICE_2027);
        visitor.page().locator("main form .btn-primary").click();

        Locator main = visitor.page().locator("main");
        assertThat(main).containsText("会移动 1 件事项");
        assertThat(main).containsText(dispatched.number());
        assertThat(main).containsText("晚 1 个工作日");
        assertThat(main).containsText("连续上班 11 天");
        visitor.picture("calendar-proposal").seesAccessiblePage().seesNoSidewaysScroll();
        assertThat(due(reread(dispatched))).isEqualTo("2027-01-06");

        visitor.page().locator(".confirm-bar .btn-primary").click();
        visitor.page().waitForURL("**/calendar?year=2027");
        assertThat(visitor.page().locator(".toast-text")).containsText("1 件");
        visitor.page().waitForCondition(() -> due(reread(dispatched)).equals("2027-01-07"));
        assertThat(visitor.page().locator("#moving")).hasCount(0);
        visitor.open("/calendar?year=2027").picture("calendar-2027").seesAccessiblePage();

        visitor.open("/cases/" + dispatched.number());
        assertThat(visitor.page().locator(".timeline")).containsText("改了工作日历");
        visitor.page().locator("#clocks summary").first().click();
        assertThat(visitor.page().locator("#clocks")).containsText("元旦");
        visitor.picture("case-recounted").seesAccessiblePage();
    }

    @Test
    void a_day_and_the_office_hours_are_changed_in_english_on_a_phone(Visitor visitor) {
        Case dispatched = dispatch(register());
        visitor.onPhone().signIn(zone.username(Role.SUPERVISOR)).open("/calendar").inEnglish();
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("calendar-phone-en");
        visitor.page().locator("td[data-date='2026-11-24']").click();
        assertThat(visitor.page().locator("#date")).hasValue("2026-11-24");
        visitor.page().fill("#name", "Power cut");
        visitor.page().locator("form[action='/calendar/day'] .btn").click();
        assertThat(visitor.page().locator("main")).containsText("Does not hold yet");
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("calendar-proposal-phone-en");
        visitor.page().locator(".confirm-bar .btn-primary").click();
        assertThat(visitor.page().locator("main")).containsText("Power cut");
        visitor.page().waitForCondition(() -> due(reread(dispatched)).equals("2026-11-30"));

        visitor.open("/calendar");
        visitor.page().fill("#closes", "17:00");
        visitor.page().locator("form[action='/calendar/hours'] .btn").click();
        assertThat(visitor.page().locator("main")).containsText("same day, other hour");
    }

    @Test
    void what_cannot_be_read_comes_back_with_what_was_pasted(Visitor visitor) {
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/calendar/import");
        visitor.page().fill("#text", "一、元旦：2月30日放假。");
        visitor.page().fill("#year", "2027");
        visitor.page().locator("main form .btn-primary").click();
        assertThat(visitor.page().locator(".alert-danger")).containsText("2月30日");
        assertThat(visitor.page().locator("#text")).hasValue("一、元旦：2月30日放假。");
        assertThat(visitor.page().locator("#year")).hasValue("2027");
        visitor.seesAccessiblePage().picture("calendar-import-refused");

        visitor.page().setInputFiles("#file", new FilePayload("通知.txt", "text/plain", NOTICE_2027.getBytes(Charset.forName("GB18030"))));
        visitor.page().locator("main form .btn-primary").click();
        assertThat(visitor.page().locator("main")).containsText("没有在办事项的到期日会移动");
    }

    @Test
    void an_edit_that_came_between_is_shown_before_it_is_confirmed(Visitor visitor) {
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/calendar");
        visitor.page().fill("#date", "2026-11-24");
        visitor.page().fill("#name", "停电");
        visitor.page().locator("form[action='/calendar/day'] .btn").click();
        int region = zone.region().id();
        edits.change(region, edits.standing(region),
                new CalendarChange.Day(new SpecialDay(java.time.LocalDate.of(2026, 11, 26), false, "停水")),
                new Edition.By(UUID.randomUUID(), "别人"), TestClock.FRIDAY_MORNING);

        visitor.page().locator(".confirm-bar .btn-primary").click();
        assertThat(visitor.page().locator(".alert-danger")).containsText("刚被别人改过");
        visitor.page().locator(".confirm-bar .btn-primary").click();
        assertThat(visitor.page().locator("main")).containsText("停电");
        assertThat(visitor.page().locator("main")).containsText("停水");
    }

    @Test
    void whoever_may_not_change_the_rules_still_sees_the_calendar(Visitor visitor) {
        visitor.signIn(zone.username(Role.LIAISON)).open("/calendar");
        assertThat(visitor.page().locator(".months")).containsText("国庆节");
        assertThat(visitor.page().locator("main form")).hasCount(0);
        visitor.seesAccessiblePage();
        visitor.inTheDark().signIn(zone.username(Role.LIAISON)).open("/calendar").seesAccessiblePage().picture("calendar-dark");
    }

    private Case register() {
        return done(casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "3号楼东侧路灯坏了。"), actor(Role.CLERK), now()));
    }

    private Case dispatch(Case registered) {
        return done(casework.perform(registered.id(), new CaseCommand.Dispatch(UUID.randomUUID(), List.of(), ""),
                actor(Role.DISPATCHER), now()));
    }

    private Case reread(Case facts) {
        return casework.view(facts.id(), actor(Role.SUPERVISOR)).orElseThrow().facts();
    }

    private static Case done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).now();
    }

    private String due(Case facts) {
        return zone.region().dateOf(java.util.Objects.requireNonNull(facts.clocks().get(ClockKind.RESOLVE)).due()).toString();
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }
}
