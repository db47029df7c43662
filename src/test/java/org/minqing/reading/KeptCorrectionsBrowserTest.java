package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.minqing.reading.ReviewSteps.paste;
import static org.minqing.reading.ReviewSteps.record;
import static org.minqing.reading.ReviewSteps.saved;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to network, tab or session, a correction once made is there afterwards. */
@BrowserTest
class KeptCorrectionsBrowserTest {

    @Autowired
    TestZone zones;

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
    }

    @Test
    void a_lost_network_loses_no_correction(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        page.context().setOffline(true);
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("d");
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "offline");
        visitor.picture("review-offline");
        page.context().setOffline(false);
        page.reload();
        page.locator(".review.ready").waitFor();
        saved(page);
        page.reload();
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
    }

    @Test
    void a_tab_that_is_closed_at_once_loses_no_correction(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        String draft = page.url();
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("d");
        Page second = page.context().newPage();
        page.close();
        second.navigate(draft);
        assertThat(second.locator("[data-counts]")).containsText("诉求 3");

        second.context().setOffline(true);
        record(second, "积水，老人").locator("> .line .words").click();
        second.keyboard().press("d");
        assertThat(second.locator("[data-status]")).hasAttribute("data-state", "offline");
        Page third = second.context().newPage();
        second.close();
        third.context().setOffline(false);
        third.navigate(draft);
        saved(third);
        third.reload();
        assertThat(third.locator("[data-counts]")).containsText("诉求 2");
        third.close();
    }

    @Test
    void a_correction_is_sent_as_the_page_goes(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        String draft = page.url();
        page.evaluate("Object.assign(window, { setTimeout: () => 0 })");
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("d");
        visitor.open("/reports");
        page.evaluate("localStorage.clear()");
        page.navigate(draft);
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
    }

    @Test
    void an_ended_session_loses_no_correction(Visitor visitor) {
        String username = zones.open().username(Role.CLERK);
        visitor.page().clock().install();
        Page page = paste(visitor.signIn(username), Texts.visit());
        String draft = page.url();
        page.context().clearCookies();
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("d");
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "signed-out");
        Page window = page.context().newPage();
        window.navigate(visitor.address() + "/sign-in");
        window.fill("#username", username);
        window.fill("#password", TestZone.PASSWORD);
        window.press("#password", "Enter");
        window.waitForURL(url -> !url.contains("/sign-in"));
        window.close();
        // The page tries again by itself.
        page.clock().fastForward(5_000);
        saved(page);
        page.navigate(draft);
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
    }
}
