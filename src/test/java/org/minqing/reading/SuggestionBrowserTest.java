package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An installation that named a model. */
@BrowserTest
class SuggestionBrowserTest {

    private static final Model MODEL = new Model();

    @Autowired
    TestZone zones;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("minqing.model.url", MODEL::url);
        registry.add("minqing.model.name", () -> "reader-1");
        registry.add("minqing.model.key", () -> Model.KEY);
    }

    @Test
    void a_clerk_asks_a_model_adopts_one_proposal_and_refuses_another(Visitor visitor) {
        MODEL.finds("concern", "听取社区工作汇报", "concern", "座谈交流");
        visitor.signIn(zones.open().username(Role.CLERK)).open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", Texts.visit());
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        page.locator(".rv-ask summary").click();
        assertThat(page.locator(".rv-ask-box")).containsText("127.0.0.1 · reader-1");
        page.locator("[data-ask]").click();
        assertThat(page.locator(".suggestion")).hasCount(2);
        visitor.picture("review-suggested").seesAccessiblePage();
        assertThat(page.locator("[data-counts]")).containsText("诉求 4");
        page.locator(".suggestion").first().locator("[data-act=adopt]").click();
        assertThat(page.locator("[data-counts]")).containsText("诉求 5");
        page.locator(".suggestion").first().locator("[data-act=refuse]").click();
        assertThat(page.locator(".suggestion")).hasCount(0);
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved");
        page.reload();
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-counts]")).containsText("诉求 5");
        assertThat(page.locator(".suggestion")).hasCount(0);

        MODEL.status = 500;
        page.locator(".rv-ask summary").click();
        page.locator("[data-ask]").click();
        assertThat(page.locator(".rv-ask-box")).containsText("没有答上来");
        assertThat(page.locator("[data-counts]")).containsText("诉求 5");
    }

    @Test
    void proposals_are_reached_and_decided_by_keys(Visitor visitor) {
        MODEL.status = 200;
        MODEL.finds("concern", "听取社区工作汇报", "concern", "座谈交流");
        visitor.signIn(zones.open().username(Role.CLERK)).open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", Texts.visit());
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        page.locator(".rv-ask summary").click();
        page.locator("[data-ask]").click();
        assertThat(page.locator(".suggestion")).hasCount(2);
        for (int n = 0; n < 60 && page.locator(".suggestion.here").count() == 0; n++) {
            page.keyboard().press("k");
        }
        assertThat(page.locator(".suggestion.here")).containsText("座谈交流");
        page.keyboard().press("k");
        assertThat(page.locator(".suggestion.here")).containsText("听取社区工作汇报");
        visitor.picture("review-suggested-keys").seesAccessiblePage();
        page.keyboard().press("a");
        assertThat(page.locator("[data-counts]")).containsText("诉求 5");
        assertThat(page.locator(".rec.here")).containsText("听取社区工作汇报");
        page.keyboard().press("Home");
        for (int n = 0; n < 60 && page.locator(".suggestion.here").count() == 0; n++) {
            page.keyboard().press("k");
        }
        page.keyboard().press("d");
        assertThat(page.locator(".suggestion")).hasCount(0);
        assertThat(page.locator("[data-counts]")).containsText("诉求 5");
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved");
        page.reload();
        page.locator(".review.ready").waitFor();
        assertThat(page.locator(".suggestion")).hasCount(0);
    }
}
