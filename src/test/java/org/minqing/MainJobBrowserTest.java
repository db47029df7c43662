package org.minqing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestDemo;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job on the demo zone, from a pasted report to a case that the resident's word closed. */
@BrowserTest
class MainJobBrowserTest {

    private static final String REPORT = """
            汤景禾走访荻湾社区 把家门口的烦心事办在前头

            11月19日，滨澜开发区管委会副主任汤景禾来到望汀街道荻湾社区开展访民情解民忧活动，听取社区工作汇报，并与党员代表、居民小组长座谈。建设局、社发局、望汀街道等单位负责人参加座谈会。

            座谈会上，居民小组长反映，荻湾家园5幢单元门口的路灯坏了两个月没人修；荻湾新苑地下车库一下雨就渗水。对此，建设局负责人表示，路灯12月5日前修好。

            汤景禾提出两点要求：一要抓紧修好路灯。建设局要在12月10日前把荻湾家园的路灯全部排查一遍；二要大力弘扬为民服务精神，保持先进旗帜屹立不倒。

            荻湾社区现有居民小组6个。下一步，荻湾社区将完成荻湾新苑雨污分流改造。
            """;

    @Autowired
    TestDemo demo;

    @SuppressWarnings("NullAway.Init") // set by as(), with which every scene begins
    private Page page;

    @Test
    void a_report_becomes_a_case_that_the_residents_word_closes(Visitor visitor) {
        as(Role.CLERK, visitor);
        accept(visitor);
        assertThat(page.locator("main")).containsText("荻湾新苑地下车库一下雨就渗水");
        String visit = page.url();
        String number = numberBeside("荻湾家园5幢单元门口的路灯坏了两个月没人修");

        as(Role.DISPATCHER, visitor).open("/cases/" + number);
        act("dispatch");
        page.locator("#act-dispatch label", new Page.LocatorOptions().setHasText("建设局")).first().click();
        page.fill("#act-dispatch input[name=basis]", "道路照明维护");
        send("dispatch");
        assertStage("待签收");

        as(Role.LIAISON, visitor).open("/cases/" + number);
        page.locator("form[action$='/sign'] button").click();
        assertStage("办理中");
        act("feed-back");
        page.fill("#act-feed-back textarea", "11月20日更换了5幢门口三盏路灯的灯头和线路，当晚已亮灯。");
        send("feed-back");
        assertStage("待审核");

        as(Role.REVIEWER, visitor).open("/cases/" + number);
        act("approve");
        send("approve");
        assertStage("待确认");

        as(Role.CONFIRMATION_OFFICER, visitor).open("/cases/" + number);
        act("confirm");
        page.check("#act-confirm input[name=outcome][value=SOLVED]");
        page.check("#act-confirm input[name=satisfaction] >> nth=0");
        page.fill("#act-confirm textarea", "灯亮了，晚上敢出门了。");
        send("confirm");
        assertStage("已办结");
        visitor.picture("case-closed").seesAccessiblePage();

        page.navigate(visit);
        assertThat(row("荻湾家园5幢单元门口的路灯坏了两个月没人修")).containsText("已办结");
        page.locator("main a", new Page.LocatorOptions().setHasText("荻湾社区")).first().click();
        assertThat(page.locator("h1")).containsText("荻湾社区");
        assertThat(page.locator("main")).containsText("汤景禾走访荻湾社区");
        visitor.picture("community").seesAccessiblePage().seesNoSidewaysScroll();
    }

    private Visitor as(Role role, Visitor visitor) {
        visitor.afresh().signIn(demo.username(role));
        page = visitor.page();
        return visitor;
    }

    private void accept(Visitor visitor) {
        visitor.open("/reports/new");
        page.fill("#text", REPORT);
        page.fill("#published", "2026-11-20");
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
    }

    private Locator row(String words) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(words)).first();
    }

    private String numberBeside(String words) {
        return row(words).locator("a[href*='/cases/']").first().textContent().strip();
    }

    private void act(String name) {
        page.locator("#act-" + name + " > summary").click();
    }

    private void send(String name) {
        page.locator("#act-" + name + " form .btn-primary").click();
    }

    private void assertStage(String word) {
        assertThat(page.locator(".case-head")).containsText(word);
    }
}
