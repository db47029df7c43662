package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.minqing.reading.ReviewSteps.choose;
import static org.minqing.reading.ReviewSteps.here;
import static org.minqing.reading.ReviewSteps.paste;
import static org.minqing.reading.ReviewSteps.record;
import static org.minqing.reading.ReviewSteps.saved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps 3 and 4 as a clerk does them. */
@BrowserTest
class ReviewBrowserTest {

    @Autowired
    TestZone zones;

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
    }

    @Test
    void who_dispatches_himself_sends_cases_on_their_way_as_he_accepts(Visitor visitor) {
        var region = zones.open().region();
        var both = zones.user(region, Account.Scope.NONE, Role.CLERK, Role.DISPATCHER);
        visitor.signIn(both.username());
        Page page = paste(visitor, Texts.visit());
        page.locator("[data-accept]").click();
        Locator puddle = page.locator(".ask").filter(new Locator.FilterOptions().setHasText("积水，老人"));
        puddle.getByLabel("主办单位").selectOption(new SelectOption().setLabel("建设局"));
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL("**/visits/*");
        assertThat(page.locator(".said-table tr").filter(new Locator.FilterOptions().setHasText("积水，老人"))).containsText("待签收");
    }

    @Test
    void a_clerk_reads_corrects_and_accepts_a_report(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports").picture("reports-empty").seesAccessiblePage();
        visitor.open("/reports/new").picture("reports-new").seesAccessiblePage();
        Page page = paste(visitor, Texts.visit());
        visitor.picture("review").seesAccessiblePage().seesNoSidewaysScroll();

        // Jump: from a record to its words and back.
        record(page, "3号楼电梯").locator("> .line .words").click();
        assertThat(page.locator(".w.now").first()).containsText("3号楼");
        page.locator(".w").filter(new Locator.FilterOptions().setHasText("城管局")).first().click();
        assertThat(here(page)).hasText("城管局");

        // Correct, in place.
        page.locator(".here > .acts [data-act=edit]").click();
        page.locator(".edit textarea").fill("综合执法局");
        page.locator(".edit textarea").press("Enter");
        assertThat(here(page)).hasText("综合执法局");

        // Drop, undo, drop again.
        record(page, "小区停车难").locator("> .line .words").click();
        page.locator(".here > .acts [data-act=drop]").click();
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
        page.locator("[data-undo]").click();
        assertThat(page.locator("[data-counts]")).containsText("诉求 4");
        record(page, "小区停车难").locator("> .line .words").click();
        page.locator(".here > .acts [data-act=drop]").click();

        // Add by choosing words.
        choose(page, "物业公司代表");
        visitor.picture("review-menu");
        page.locator("[data-menu] button[data-kind=ATTENDEE]").click();
        assertThat(here(page)).hasText("物业公司代表");
        saved(page);
        page.reload();
        page.locator(".review.ready").waitFor();
        assertThat(page.locator(".rv-records")).containsText("物业公司代表");
        assertThat(page.locator(".rv-records")).containsText("综合执法局");
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");

        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        visitor.picture("accept").seesAccessiblePage().seesNoSidewaysScroll();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        visitor.picture("visit").seesAccessiblePage().seesNoSidewaysScroll();
        assertThat(page.locator(".said-table")).containsText("东门口路面一下雨就积水");
        assertThat(page.locator(".said-table")).containsText("待派单");
        assertThat(page.locator("main")).containsText("综合执法局");
        visitor.open("/visits").picture("visits").seesAccessiblePage();
        page.locator("tbody a").first().click();
        visitor.inEnglish().picture("visit-english");
        page.locator("a:has-text('The report')").click();
        page.locator(".review.ready").waitFor();
        visitor.picture("review-accepted-english").seesAccessiblePage();
    }

    /** The two-minute promise. Every click counts, also those on what needs a look; the pasting itself is two keys. */
    @Test
    void a_page_of_three_reports_is_accepted_within_twelve_clicks(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.context().addInitScript("""
                addEventListener('click', (event) => { if (event.isTrusted && event.detail) sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks') || 0)); }, true);
                """);
        page.reload();
        page.locator("#text").click();
        page.evaluate("text => document.execCommand('insertText', false, text)", Texts.read("three.txt"));
        page.locator("#published").fill("2016-05-07");
        page.locator("form.take .btn-primary").click();
        page.locator(".review.ready").waitFor();
        visitor.picture("review-three").seesAccessiblePage().seesNoSidewaysScroll();
        assertThat(page.locator(".report")).hasCount(3);
        // It stands in the last report: it, what can be done with it, and its words in the text are in sight.
        assertThat(page.locator(".report").last().locator(".here > .acts")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(page.locator("[data-text] .w.now").first()).isInViewport();
        // What the clerk must look at comes first, the least sure of it before all, and is looked at, one after the other.
        Locator doubtful = page.locator(".report").filter(new Locator.FilterOptions().setHas(page.locator(".group.look"))).first();
        assertThat(doubtful.locator(".group").first()).hasClass(Pattern.compile("\\blook\\b"));
        Assertions.assertThat(doubtful.locator(".group.look > ul > .rec > .rail").all().stream()
                        .map(rail -> rail.getAttribute("title").replaceAll("\\D", ""))
                        .filter(percent -> !percent.isEmpty())
                        .map(Integer::valueOf))
                .isSorted();
        while (!page.locator("[data-look] .count").innerText().equals("0")) {
            String left = page.locator("[data-look] .count").innerText();
            page.locator(".here > .acts [data-act=accept]").click();
            assertThat(page.locator("[data-look] .count")).not().hasText(left);
            if (!page.locator("[data-look] .count").innerText().equals("0")) {
                page.keyboard().press("n");
            }
        }
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        assertThat(page.locator("#writing")).containsText("走访 3");
        visitor.picture("accept-three").seesAccessiblePage().seesNoSidewaysScroll();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        int clicks = Integer.parseInt(String.valueOf(page.evaluate("sessionStorage.getItem('clicks')")));
        Assertions.assertThat(clicks).isBetween(4, 12);
    }

    @Test
    void a_correction_shows_what_it_was_and_the_difference_follows_every_decision(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        record(page, "城管局").locator("> .line .words").click();
        page.keyboard().press("e");
        page.locator(".edit textarea").fill("综合执法局");
        page.locator(".edit textarea").press("Enter");
        Locator corrected = record(page, "综合执法局");
        assertThat(corrected.locator(".was")).hasText(Pattern.compile("原为\\s*城管局\\s*"));
        record(page, "希望在北广场").locator("> .line .words").click();
        page.keyboard().press("t");
        page.keyboard().press("r");
        assertThat(record(page, "希望在北广场").locator("> .line .was")).containsText("诉求");
        visitor.picture("review-was").seesAccessiblePage();
        saved(page);
        page.reload();
        page.locator(".review.ready").waitFor();
        assertThat(record(page, "综合执法局").locator(".was")).containsText("城管局");
        assertThat(page.locator(".day").first()).hasText("11月18日 周三");
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        assertThat(page.locator("#writing")).containsText("综合执法局");
        assertThat(page.locator("[data-writing-link]")).containsText("新建");
        page.locator(".ask .choice input[value=RECORDED]").first().check();
        assertThat(page.locator("#writing")).containsText("存查记录 3");
        visitor.picture("accept-writing").seesAccessiblePage();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("/visits/"));
    }

    @Test
    void all_of_it_goes_by_keyboard_alone(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        var keys = page.keyboard();
        String first = here(page).innerText();
        keys.press("ArrowDown");
        assertThat(here(page)).not().hasText(first);
        keys.press("j");
        keys.press("k");
        String seen = here(page).innerText();
        keys.press("a");
        assertThat(here(page)).not().hasText(seen);
        keys.press("u");
        // Change the kind of a concern to a requirement.
        record(page, "希望在北广场").locator("> .line .words").focus();
        int items = page.locator(".rec, .part").count();
        for (int i = 0; i < items && !here(page).innerText().contains("北广场"); i++) {
            keys.press("j");
        }
        assertThat(here(page)).containsText("北广场");
        keys.press("t");
        keys.press("r");
        assertThat(page.locator("[data-counts]")).containsText("要求 4");
        // Correct with the keyboard.
        keys.press("e");
        keys.press("Control+A");
        keys.type("在北广场加装两盏路灯");
        keys.press("Enter");
        assertThat(here(page)).hasText("在北广场加装两盏路灯");
        keys.press("d");
        assertThat(page.locator("[data-counts]")).containsText("要求 3");
        // What undo brings back is where one stands then, however far one has gone on.
        keys.press("k");
        keys.press("k");
        saved(page);
        keys.press("u");
        assertThat(page.locator("[data-counts]")).containsText("要求 4");
        assertThat(here(page)).hasText("在北广场加装两盏路灯");
        // Choose words with the arrows.
        keys.press("s");
        for (int i = 0; i < 4; i++) {
            keys.press("Shift+ArrowRight");
        }
        keys.press("Enter");
        page.locator("[data-menu]:not([hidden])").waitFor();
        keys.press("h");
        assertThat(here(page)).hasText(Pattern.compile(".{5}"));
        assertThat(page.locator(".rec.here .badge").first()).hasText("户");
        keys.press("?");
        assertThat(page.locator("#shortcuts")).containsText("改类别");
        visitor.picture("review-keys");
        keys.press("Escape");
        saved(page);
    }

    /** What a person sees at the middle of something: it, or what lies over it. */
    private static boolean uncovered(Page page, String selector) {
        return (Boolean) page.evaluate("""
                selector => {
                  const it = document.querySelector(selector);
                  const box = it.getBoundingClientRect();
                  return [box.top + 4, box.bottom - 4].every((y) => it.contains(document.elementFromPoint(box.left + 30, y)));
                }""", selector);
    }

    @Test
    void where_one_stands_is_in_sight_below_the_head_of_its_report(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.read("three.txt").replace("走访", "又一次走访"));
        page.setViewportSize(1366, 768);
        var toast = page.locator(".toast-text").boundingBox();
        Assertions.assertThat(toast.y + toast.height).as("a word in passing covers nothing").isLessThan(page.locator(".rv-foot").boundingBox().y);
        String words = ".rec.here > .line .words, .part.here > .line .words";
        int all = page.locator(".rec, .part").count();
        for (int i = 0; i < all; i++) {
            page.keyboard().press("j");
        }
        for (int i = 0; i < all; i++) {
            page.keyboard().press("k");
            Assertions.assertThat(uncovered(page, words)).as("on the way up, step " + i).isTrue();
            if (i % 7 == 0) {
                page.keyboard().press("e");
                Assertions.assertThat(uncovered(page, ".edit textarea")).as("what is typed, step " + i).isTrue();
                page.keyboard().press("Escape");
            }
        }
    }

    @Test
    void a_text_without_a_report_becomes_one_by_hand(Visitor visitor) {
        Page page = paste(clerk(visitor), "温馨提示\n三楼的楼道灯坏了半个月，老人不敢下楼。\n<b>不是标签</b>");
        assertThat(page.locator(".rv-records")).containsText("没有读到报道");
        visitor.picture("review-none").seesAccessiblePage();
        assertThat(page.locator("[data-text]")).containsText("<b>不是标签</b>");
        page.locator("button[data-as=VISIT]").click();
        choose(page, "三楼的楼道灯坏了半个月");
        page.keyboard().press("c");
        assertThat(page.locator("[data-counts]")).containsText("诉求 1");
        saved(page);
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        assertThat(page.locator(".said-table")).containsText("三楼的楼道灯坏了半个月");
    }
}
