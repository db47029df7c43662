package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ReviewBrowserTest {

    @Autowired
    TestZone zones;

    static String page() {
        try (var in = ReviewBrowserTest.class.getResourceAsStream("page.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void looks(Visitor visitor) {
        var zone = zones.open();
        visitor.signIn(zone.username(Role.CLERK));
        visitor.open("/visits").picture("visits-empty").seesAccessiblePage();
        visitor.open("/reports").picture("reports-empty").seesAccessiblePage();
        visitor.open("/reports/new").picture("reports-new").seesAccessiblePage();
        visitor.page().fill("#text", page());
        visitor.page().fill("#published", "2026-11-19");
        visitor.page().press("#text", "Control+Enter");
        visitor.page().locator(".review.ready").waitFor();
        visitor.picture("review").seesAccessiblePage().seesNoSidewaysScroll();
        visitor.page().locator("[data-accept]").click();
        visitor.page().locator("#accept").waitFor();
        visitor.picture("accept").seesAccessiblePage().seesNoSidewaysScroll();
        visitor.page().locator(".accept-bar .btn-primary").click();
        visitor.page().waitForURL(u -> u.contains("/visits/"));
        visitor.picture("visit").seesAccessiblePage().seesNoSidewaysScroll();
        visitor.open("/visits").picture("visits").seesAccessiblePage();
    }
}
