package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.minqing.reading.ReviewSteps.paste;
import static org.minqing.reading.ReviewSteps.record;
import static org.minqing.reading.ReviewSteps.saved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a review says by itself: what is known already, what was learned, what a day waits for. */
@BrowserTest
class ReviewHintsBrowserTest {

    @Autowired
    TestZone zones;

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
    }

    @Test
    void what_was_learned_is_listed_and_taken_back(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        assertThat(page.locator("[data-state-of-draft]")).hasText("待审");
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("x");
        saved(page);
        assertThat(page.locator("[data-state-of-draft]")).hasText("审校中");
        page.locator("[data-accept]").click();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        page.locator("nav a[href='/learned']").click();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("小区停车难"));
        assertThat(row).containsText("不是诉求");
        row.locator("button").click();
        assertThat(row).containsText("再用");
        page.keyboard().press("/");
        page.keyboard().type("车难");
        page.keyboard().press("Enter");
        assertThat(row).hasCount(1);
        page.fill("[data-search]", "无此写法");
        page.press("[data-search]", "Enter");
        assertThat(page.locator("main")).containsText("没有含“无此写法”的写法");
        page.locator(".empty-state a").click();
        assertThat(row).hasCount(1);
        visitor.picture("learned").seesAccessiblePage().seesNoSidewaysScroll();
        visitor.inEnglish().picture("learned-english").seesAccessiblePage();
    }

    @Test
    void what_does_not_agree_with_what_is_known_stands_at_the_item(Visitor visitor) {
        clerk(visitor);
        Page page = paste(visitor, Texts.visit());
        page.locator("[data-accept]").click();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        page = paste(visitor, Texts.visit().replace("11月18日", "11月17日"));
        assertThat(record(page, "11月17日").locator(".remark")).containsText("11月18日");
        assertThat(record(page, "积水，老人").locator(".remark a")).hasAttribute("href", Pattern.compile("/cases/.+"));
        assertThat(page.locator(".group.look").first()).containsText("11月17日");
        visitor.picture("review-remarks").seesAccessiblePage();
    }

    @Test
    void days_that_wait_for_the_day_of_publication_say_so_and_a_key_is_explained_once(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", Texts.visit());
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-undated]")).isVisible();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts .keys")).containsText("删去这一条");
        assertThat(page.locator("#shortcuts .keys kbd", new Page.LocatorOptions().setHasText(Pattern.compile("^x$")))).hasCount(1);
        page.keyboard().press("Escape");
        page.locator("[data-today]").click();
        assertThat(page.locator("#published")).hasValue("2026-11-20");
        assertThat(page.locator("[data-undated]")).hasCount(0);
    }
}
