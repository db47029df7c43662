package org.minqing.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInBrowserTest {

    @Autowired
    TestZone zones;

    @Test
    void a_clerk_signs_in_and_out_in_chinese_and_english(Visitor visitor) {
        var zone = zones.open();
        visitor.open("/sign-in").picture("sign-in").seesAccessiblePage();
        typesInto(visitor, zone.username(Role.ADMINISTRATOR), TestZone.PASSWORD);
        assertThat(visitor.page().locator(".me")).hasText(zone.user(Role.ADMINISTRATOR).name());
        visitor.open("/users").picture("users").seesAccessiblePage();
        visitor.inEnglish();
        assertThat(visitor.page().locator("h1")).hasText("Users");
        visitor.page().locator("form[action='/sign-out'] button").click();
        assertThat(visitor.page().locator("h1")).hasText("Sign in");
    }

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one(Visitor visitor) {
        String username = zones.open().username(Role.CLERK);
        for (int i = 0; i < 5; i++) {
            typesInto(visitor.open("/sign-in"), username, "wrong");
            assertThat(visitor.page().locator(".alert")).containsText("不对");
        }
        typesInto(visitor, username, TestZone.PASSWORD);
        assertThat(visitor.page().locator(".alert")).containsText("锁定 15 分钟");
    }

    @Test
    void a_form_sent_after_an_hour_of_silence_leads_back_to_its_page(Visitor visitor) {
        String username = zones.open().username(Role.ADMINISTRATOR);
        visitor.signIn(username).open("/users/new");
        visitor.page().fill("#name", "柳问渠");
        visitor.page().fill("#username", "liu.wenqu");
        TestClock.shared().advance(Duration.ofMinutes(61));
        visitor.page().locator("main form button.btn-primary").click();

        assertThat(visitor.page().locator("h1")).hasText("登录");
        typesInto(visitor, username, TestZone.PASSWORD);

        assertThat(visitor.page().locator("h1")).hasText("新增用户");
        assertThat(visitor.page().locator("#name")).hasValue("柳问渠");
        assertThat(visitor.page().locator("input[name=username]")).hasValue("liu.wenqu");
    }

    private static void typesInto(Visitor visitor, String username, String password) {
        visitor.page().fill("#username", username);
        visitor.page().fill("#password", password);
        visitor.page().press("#password", "Enter");
    }
}
