package org.minqing.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestDemo;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class TodayBrowserTest {

    @Autowired
    TestDemo demo;

    @Autowired
    TestZone zones;

    @Test
    void each_role_has_a_home_that_anybody_can_read(Visitor visitor) {
        for (Role role : Role.ofPeople()) {
            if (role == Role.CLEARED) {
                continue; // held besides another role only
            }
            visitor.afresh().signIn(demo.username(role)).open("/").picture("today-" + role.name().toLowerCase());
            assertThat(visitor.page().locator("h1")).containsText("您好");
            visitor.seesAccessiblePage().seesNoSidewaysScroll();
        }
    }

    @Test
    void a_liaison_sees_what_waits_for_his_unit_and_goes_there_by_keyboard(Visitor visitor) {
        visitor.signIn(demo.username(Role.LIAISON)).open("/");
        visitor.page().keyboard().press("j");
        assertThat(visitor.page().locator(".row-here > a")).containsText("本单位 3 个计划节点");
        visitor.page().keyboard().press("j");
        String what = visitor.page().locator(".row-here > a").first().textContent();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator("h1")).containsText(what.strip());
    }

    @Test
    void what_was_seen_is_not_shown_as_changed_again(Visitor visitor) {
        visitor.signIn(demo.username(Role.LIAISON)).open("/");
        visitor.page().locator("section[aria-labelledby=changed] form button").click();
        assertThat(visitor.page().locator("section[aria-labelledby=changed]")).containsText("没有新的变化");
    }

    @Test
    void nobody_waiting_is_said_in_words(Visitor visitor) {
        visitor.signIn(zones.open().username(Role.CLERK)).open("/");
        assertThat(visitor.page().locator(".empty-title")).containsText("手头没有要办的事");
        visitor.inEnglish().picture("today-empty-en").seesAccessiblePage();
    }

    @Test
    void it_fits_a_phone_and_the_dark(Visitor visitor) {
        visitor.onPhone().signIn(demo.username(Role.LEADER)).open("/").picture("today-leader-phone").seesNoSidewaysScroll();
        visitor.inTheDark().signIn(demo.username(Role.LEADER)).open("/").picture("today-leader-dark").seesAccessiblePage();
    }
}
