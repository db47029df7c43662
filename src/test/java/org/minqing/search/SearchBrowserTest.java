package org.minqing.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestDemo;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SearchBrowserTest {

    @Autowired TestDemo demo;
    @Autowired Indexer indexer;

    @BeforeEach
    void index() {
        indexer.settle(demo.open());
    }

    @Test
    void from_any_page_a_slash_the_pinyin_and_enter_lead_to_the_case_by_keys_alone(Visitor visitor) {
        visitor.signIn(demo.username(Role.CLERK)).open("/");
        Page page = visitor.page();
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("ludeng");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search"));
        assertThat(page.locator("#search-words")).hasValue("ludeng");
        assertThat(page.locator(".found mark").first()).containsText("路灯");
        visitor.picture("search").seesAccessiblePage().seesNoSidewaysScroll();
        page.keyboard().press("Tab");
        page.keyboard().press("j");
        String title = page.locator(".row-here .found-title").textContent();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/cases/"));
        assertThat(page.locator("h1")).containsText(title);
    }

    @Test
    void on_a_list_a_slash_is_for_the_list_and_control_k_for_everything(Visitor visitor) {
        visitor.signIn(demo.username(Role.CLERK)).open("/cases");
        visitor.page().keyboard().press("/");
        assertThat(visitor.page().locator("#q")).isFocused();
        visitor.page().keyboard().press("Control+k");
        assertThat(visitor.page().locator("#find")).isFocused();
    }

    @Test
    void results_follow_what_is_typed_and_a_mistyped_word_is_put_right_by_one_click(Visitor visitor) {
        visitor.signIn(demo.username(Role.CLERK)).open("/search");
        Page page = visitor.page();
        assertThat(page.locator(".search-start")).isVisible();
        page.locator("#search-words").pressSequentially("路登");
        assertThat(page.locator(".search-way").last()).containsText("路灯");
        assertThat(page.locator("#search-words")).isFocused();
        page.locator(".search-way a").click();
        page.waitForURL(url -> url.contains("q=%E8%B7%AF%E7%81%AF"));
        page.locator(".tabs a").getByText("事项").click();
        page.waitForURL(url -> url.contains("kind=CASE"));
        List<String> titles = page.locator(".found-title").allTextContents();
        assertThat(titles).isNotEmpty();
        page.locator("select[name=stage]").selectOption("CLOSED");
        page.waitForURL(url -> url.contains("stage=CLOSED"));
        page.locator(".found .tag-green").first().waitFor();
        assertThat(page.locator(".found").count()).isLessThanOrEqualTo(titles.size());
        page.fill("#search-words", "绝无此事与彼事");
        assertThat(page.locator(".empty-title")).hasText("没有找到");
    }

    @Test
    void the_page_fits_a_phone_the_dark_and_english_readers(Visitor visitor) {
        visitor.onPhone().signIn(demo.username(Role.LIAISON)).open("/cases");
        visitor.page().locator(".top-search button").click();
        visitor.page().waitForURL(url -> url.contains("/search"));
        visitor.seesNoSidewaysScroll().open("/search?q=loushui").seesNoSidewaysScroll().seesAccessiblePage().picture("search-phone");
        visitor.inTheDark().signIn(demo.username(Role.SUPERVISOR)).open("/search?q=jsj").inEnglish();
        assertThat(visitor.page().locator(".found-section h2").first()).containsText("Units");
        visitor.seesAccessiblePage().picture("search-dark");
    }
}
