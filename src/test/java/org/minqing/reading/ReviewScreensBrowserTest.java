package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.minqing.reading.ReviewSteps.paste;
import static org.minqing.reading.ReviewSteps.record;
import static org.minqing.reading.ReviewSteps.saved;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.minqing.database.Ids;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportParser;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a review on a phone, in the dark, and with a very long text. */
@BrowserTest
class ReviewScreensBrowserTest {

    @Autowired
    TestZone zones;

    @Autowired
    DraftStore store;

    @Autowired
    KnownNames names;

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
    }

    @Test
    void on_a_phone_text_and_records_are_two_tabs(Visitor visitor) {
        clerk(visitor.onPhone());
        visitor.open("/reports/new").seesNoSidewaysScroll().picture("phone-reports-new");
        Page page = paste(visitor, Texts.visit());
        visitor.picture("phone-review-records").seesNoSidewaysScroll().seesAccessiblePage();
        page.locator("#tab-text").click();
        assertThat(page.locator("[data-text]")).isVisible();
        visitor.picture("phone-review-text").seesNoSidewaysScroll();
        // Back at the records one stands where one stood, with what can be done in sight.
        page.locator("#tab-records").click();
        page.locator(".rec").last().locator("> .line .words").click();
        page.locator("#tab-records").click();
        double bottom = page.locator(".here > .acts").boundingBox().y + page.locator(".here > .acts").boundingBox().height;
        Assertions.assertThat(bottom).isLessThan(page.locator(".rv-foot").boundingBox().y);
        assertThat(page.locator(".here > .acts kbd").first()).isHidden();
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        visitor.picture("phone-accept").seesNoSidewaysScroll().seesAccessiblePage();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        visitor.picture("phone-visit").seesNoSidewaysScroll().seesAccessiblePage();
        visitor.open("/learned").picture("phone-learned").seesNoSidewaysScroll().seesAccessiblePage();
        paste(visitor, Texts.visit().replace("11月18日", "11月17日"));
        visitor.picture("phone-review-remarks").seesNoSidewaysScroll().seesAccessiblePage();
    }

    @Test
    void in_the_dark_everything_can_be_read(Visitor visitor) {
        clerk(visitor.inTheDark());
        Page page = paste(visitor, Texts.visit());
        visitor.picture("dark-review").seesAccessiblePage();
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        visitor.picture("dark-accept").seesAccessiblePage();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        visitor.picture("dark-visit").seesAccessiblePage();
        visitor.open("/learned").picture("dark-learned").seesAccessiblePage();
        visitor.open("/reports/new").picture("dark-reports-new").seesAccessiblePage();
        paste(visitor, Texts.visit().replace("11月18日", "11月17日"));
        visitor.picture("dark-review-remarks").seesAccessiblePage();
    }

    @Test
    void a_megabyte_is_reviewed_like_any_text(Visitor visitor) {
        var zone = zones.open();
        String large = Texts.visit() + "\n\n" + "天气转凉，请注意防火防寒，出行注意安全。\n".repeat(17_000);
        UUID draft = Ids.next();
        var found = new ReportParser(Gazetteer.empty()).parse(Texts.visit(), Optional.of(Texts.PUBLISHED));
        Instant now = TestClock.FRIDAY_MORNING;
        store.insert(zone.region().id(), new DraftStore.NewDraft(
                new Draft(draft, "一整版", "", large, Texts.PUBLISHED, found, List.of(), List.of(), Draft.State.UNREAD, 1,
                        new Draft.Written("", now, "", now)),
                large.getBytes(StandardCharsets.UTF_8), names.of(zone.region().id()).print(large), false, zone.user(Role.CLERK).id()));
        visitor.signIn(zone.username(Role.CLERK));
        visitor.open("/reports/" + draft);
        Page page = visitor.page();
        page.locator(".review.ready").waitFor();
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("d");
        saved(page);
        assertThat(page.locator("[data-counts]")).containsText(Pattern.compile("诉求 \\d+"));
    }
}
