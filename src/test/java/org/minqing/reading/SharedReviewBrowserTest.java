package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.minqing.reading.ReviewSteps.paste;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Others at the page of a review: colleagues who share it, and who only reads. */
@BrowserTest
class SharedReviewBrowserTest {

    @Autowired
    TestZone zones;

    @Test
    void two_people_share_a_page_by_report_and_each_sees_what_the_other_does(Visitor visitor, Visitor second) {
        var zone = zones.open();
        visitor.page().clock().install();
        Page page = paste(visitor.signIn(zone.username(Role.CLERK)), Texts.read("three.txt"));
        Account other = zones.user(zone.region(), Role.CLERK, Account.Scope.NONE);
        second.signIn(other.username());
        second.open(URI.create(page.url()).getPath());
        Page his = second.page();
        his.locator(".review.ready").waitFor();
        page.locator(".report").first().locator("[data-act=take]").click();
        assertThat(page.locator(".report").first()).containsText("我在审");
        his.reload();
        his.locator(".review.ready").waitFor();
        Locator claimed = his.locator(".report").first();
        assertThat(claimed).containsText("正在审");
        claimed.locator(".words").first().click();
        assertThat(claimed.locator("[data-act=drop]")).hasCount(0);
        his.keyboard().press("d");
        assertThat(his.locator("#toast")).containsText("先接手");
        second.picture("review-claimed").seesAccessiblePage();
        claimed.locator("[data-act=take-over]").click();
        assertThat(claimed).containsText("我在审");
        // His page looks every quarter of a minute.
        page.clock().fastForward(15_000);
        assertThat(page.locator("#toast")).containsText("接手了",
                new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(page.locator(".report").first().locator("[data-act=take-over]")).isVisible();
    }

    @Test
    void who_only_reads_reports_sees_them_without_tools(Visitor visitor) {
        var zone = zones.open();
        String draft = paste(visitor.signIn(zone.username(Role.CLERK)), Texts.visit()).url();
        visitor.page().context().clearCookies();
        visitor.signIn(zone.username(Role.LEADER));
        visitor.page().navigate(draft);
        visitor.page().locator(".review.ready").waitFor();
        for (String tool : List.of("[data-undo]", "[data-accept]", ".acts")) {
            assertThat(visitor.page().locator(tool)).hasCount(0);
        }
    }
}
