package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestDemo;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PromiseBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestDemo demo;

    @Test
    void a_promise_without_date_and_unit_is_pinned_down_in_place(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.move(neighbourhood.lamp(street), promise("尽快换灯", null), street.actor(Role.CLERK));
        visitor.signIn(street.username(Role.CLERK)).open("/promises");
        assertThat(visitor.page().locator(".promise-lines li")).hasCount(1);
        visitor.page().getByText("明确", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        Locator form = visitor.page().locator(".act-form");
        form.locator("input[name=unitName]").fill("没有这个局");
        form.locator("input[name=due]").fill("2026-11-30");
        form.locator("button").click();
        assertThat(form.locator(".alert")).containsText("没有找到“没有这个局”");
        assertThat(form.locator("input[name=due]")).hasValue("2026-11-30");
        visitor.picture("promises-refused").seesAccessiblePage();
        form.locator("input[name=unitName]").fill("规划建设局");
        form.locator("button").click();
        assertThat(visitor.page().locator(".empty-title")).hasText("没有要明确的承诺");
        visitor.open("/promises?list=OPEN");
        assertThat(visitor.page().locator(".promise-lines")).containsText("还有 6 个工作日 · 11月30日 周一");
        assertThat(visitor.page().locator(".promise-lines")).containsText("建设局");
    }

    @Test
    void a_late_promise_stands_among_the_late(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.move(neighbourhood.lamp(street), promise("上周修好", LocalDate.parse("2026-11-13")),
                street.actor(Role.CLERK));
        visitor.signIn(street.username(Role.SUPERVISOR)).open("/promises?list=LATE");
        assertThat(visitor.page().locator(".promise-lines")).containsText("已逾期 5 个工作日 · 11月13日 周五");
    }

    @Test
    void who_may_not_pin_down_sees_the_list_without_the_button(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.move(neighbourhood.lamp(street), promise("尽快换灯", null), street.actor(Role.CLERK));
        visitor.signIn(street.username(Role.LEADER)).open("/promises");
        assertThat(visitor.page().locator(".promise-lines li")).hasCount(1);
        assertThat(visitor.page().locator(".act")).hasCount(0);
    }

    @Test
    void the_list_fits_a_phone_in_english(Visitor visitor) {
        visitor.onPhone().signIn(demo.username(Role.CLERK)).open("/promises?list=OPEN").inEnglish()
                .picture("promises-phone-en").seesNoSidewaysScroll().seesAccessiblePage();
    }

    private static CaseCommand.MakePromise promise(String text, @org.jspecify.annotations.Nullable LocalDate due) {
        return new CaseCommand.MakePromise(
                new Promise("建设局负责人", null, text, "", due, Source.of(Channel.PHONE)));
    }
}
