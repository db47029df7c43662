package org.minqing.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class UserBrowserTest {

    private static final String PASSWORD = "Autumn-Leaf-9";

    @Autowired
    TestZone zones;

    @Test
    void an_administrator_makes_a_user_who_chooses_a_password_and_later_shuts_him_out(Visitor visitor) {
        String administrator = zones.open().username(Role.ADMINISTRATOR);
        String username = "liu." + UUID.randomUUID().toString().substring(0, 8);

        visitor.signIn(administrator).open("/users/new").seesAccessiblePage().picture("user-new");
        visitor.page().fill("#name", "柳问渠");
        visitor.page().fill("#username", username);
        visitor.page().check("input[name=roles][value=CLERK]");
        save(visitor);
        assertThat(visitor.page().locator("#toast")).containsText("柳问渠");
        visitor.page().locator("form[action$='/link'] button").click();
        String link = visitor.page().locator("input[readonly]").inputValue();
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("user-link");
        String page = visitor.page().url().replace("/link", "");

        visitor.afresh().open(link).seesAccessiblePage();
        visitor.page().fill("#password", PASSWORD);
        visitor.page().fill("#repeated", PASSWORD);
        visitor.page().press("#repeated", "Enter");
        visitor.page().fill("#username", username);
        visitor.page().fill("#password", PASSWORD);
        visitor.page().press("#password", "Enter");
        assertThat(visitor.page().locator("h1")).containsText("柳问渠");

        visitor.afresh().signIn(administrator).open(page);
        visitor.page().check("input[name=roles][value=REVIEWER]");
        save(visitor);
        var row = visitor.page().locator("tr").filter(
                new com.microsoft.playwright.Locator.FilterOptions().setHasText(username));
        assertThat(row).containsText("审核员");
        visitor.open(page).page().check("input[name=disabled]");
        save(visitor);
        assertThat(row).containsText("停用");

        visitor.afresh().open("/sign-in").page().fill("#username", username);
        visitor.page().fill("#password", PASSWORD);
        visitor.page().press("#password", "Enter");
        assertThat(visitor.page().locator(".alert")).containsText("不对");
    }

    private static void save(Visitor visitor) {
        visitor.page().locator("main form .btn-primary").click();
    }
}
