package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestDemo;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WorklistBrowserTest {

    @Autowired
    TestDemo demo;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void each_list_shows_as_many_cases_as_its_tab_says(Visitor visitor) {
        visitor.signIn(demo.username(Role.SUPERVISOR)).open("/cases?list=OVERDUE");
        Locator tab = visitor.page().locator(".tabs a[aria-current=page]");
        assertThat(tab).containsText("已逾期");
        int said = Integer.parseInt(tab.locator(".count").textContent());
        assertThat(visitor.page().locator("tr[data-row]")).hasCount(Math.min(50, said));
        assertThat(visitor.page().locator("tr[data-row] .cell-due .tag-red")).hasCount(Math.min(50, said));
        visitor.picture("worklist-overdue").seesAccessiblePage().seesNoSidewaysScroll();
    }

    @Test
    void typing_a_word_narrows_the_list_keeps_the_focus_and_makes_a_bookmark(Visitor visitor) {
        visitor.signIn(demo.username(Role.CLERK)).open("/cases?list=ALL");
        Page page = visitor.page();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("路灯");
        page.waitForURL(url -> url.contains("q="));
        page.locator("#list .list-tools > .hint").waitFor();
        assertThat(page.locator("#q")).isFocused();
        List<String> titles = page.locator("tr[data-row] .what").allTextContents();
        assertThat(titles).isNotEmpty().allMatch(title -> title.contains("路灯"));
        page.reload();
        assertThat(page.locator("tr[data-row]")).hasCount(titles.size());
        assertThat(page.locator("#q")).hasValue("路灯");
        page.fill("#q", "绝无此事");
        assertThat(page.locator(".empty-title")).hasText("没有符合条件的事项");
    }

    @Test
    void filters_by_unit_and_stage_hold_together_on_the_next_page(Visitor visitor) {
        visitor.signIn(demo.username(Role.CLERK)).open("/cases?list=ALL");
        Page page = visitor.page();
        page.locator("select[name=stage]").selectOption("CLOSED");
        page.waitForURL(url -> url.contains("stage=CLOSED"));
        String first = page.locator("tr[data-row] a").first().textContent();
        page.locator("a[rel=next]").click();
        page.waitForURL(url -> url.contains("after="));
        assertThat(page.locator("tr[data-row] a").first()).not().hasText(first);
        assertThat(page.locator("tr[data-row] .cell-state").first()).containsText("已办结");
        page.getByText("回到第一页").click();
        assertThat(page.locator("tr[data-row] a").first()).hasText(first);
    }

    @Test
    void rows_are_walked_selected_and_opened_by_keyboard(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.lampDispatched(street);
        neighbourhood.lampDispatched(street);
        String third = neighbourhood.lampDispatched(street).number();
        visitor.signIn(street.builder().username()).open("/cases");
        Page page = visitor.page();
        assertThat(page.locator("#several")).isHidden();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#several")).containsText("已选 2 件");
        visitor.picture("worklist-several").seesAccessiblePage();
        page.locator("#several button").click();
        assertThat(page.locator("section[aria-labelledby=will] li")).hasCount(2);
        visitor.picture("worklist-preview").seesAccessiblePage();
        page.keyboard().press("Enter");
        assertThat(page.locator("#toast")).containsText("已签收 2 件");
        assertThat(page.locator("tr[data-row]:has-text('办理中')")).hasCount(2);
        page.locator("tr[data-row]:has-text('" + third + "') a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".case-number")).hasText(third);
    }

    @Test
    void several_are_urged_after_a_look_with_words_of_one_s_own(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.lampDispatched(street);
        neighbourhood.lampDispatched(street);
        neighbourhood.lamp(street);
        visitor.signIn(street.username(Role.DISPATCHER)).open("/cases?list=OPEN");
        Page page = visitor.page();
        for (int row = 0; row < 3; row++) {
            page.keyboard().press("j");
            page.keyboard().press("x");
        }
        page.locator("#several button", new Page.LocatorOptions().setHasText("催办")).click();
        assertThat(page.locator("section[aria-labelledby=will] li")).hasCount(2);
        assertThat(page.locator("section[aria-labelledby=wont] li")).hasCount(1);
        page.fill("#words", "周五前要有结果");
        visitor.picture("worklist-urge").seesAccessiblePage().seesNoSidewaysScroll();
        page.getByText("催办这 2 件").click();
        assertThat(page.locator("#toast")).containsText("已催办 2 件");
        visitor.onPhone().signIn(street.username(Role.SUPERVISOR)).open("/cases?list=OPEN").inEnglish();
        visitor.seesNoSidewaysScroll().seesAccessiblePage();
    }

    @Test
    void a_deadline_opens_its_ledger_day_by_day(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.lampDispatched(street);
        visitor.signIn(street.builder().username()).open("/cases");
        visitor.page().locator(".cell-due a").click();
        Locator ledger = visitor.page().locator("#ledger");
        assertThat(ledger).isVisible();
        assertThat(ledger.locator(".days").last()).containsText("第 5 天");
        assertThat(ledger.locator(".days").last()).containsText("周末");
        visitor.picture("worklist-ledger").seesAccessiblePage();
    }

    @Test
    void nothing_to_do_is_said_with_a_way_on(Visitor visitor) {
        visitor.signIn(neighbourhood.open().username(Role.REVIEWER)).open("/cases");
        assertThat(visitor.page().locator(".empty-title")).hasText("现在没有等您办的事");
        visitor.inEnglish().picture("worklist-empty-en").seesAccessiblePage();
    }

    @Test
    void rows_become_cards_on_a_phone_and_it_is_readable_in_the_dark(Visitor visitor) {
        visitor.onPhone().signIn(demo.username(Role.DISPATCHER)).open("/cases?list=OPEN").picture("worklist-phone")
                .seesNoSidewaysScroll().seesAccessiblePage();
        visitor.inTheDark().signIn(demo.username(Role.DISPATCHER)).open("/cases?list=OPEN").inEnglish()
                .picture("worklist-dark-en").seesAccessiblePage().seesNoSidewaysScroll();
    }
}
