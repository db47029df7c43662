package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** A page with more reports than one looks at at once; and words that are learned while it is open. */
@BrowserTest
class LongPageBrowserTest {

    private static final String COMMUNITIES = "柳湾荷塘东篱南浦西泠北固桃源梅岭竹溪兰亭";

    @Autowired TestZone zones;
    @Autowired Drafts drafts;
    @Autowired DraftStore store;
    @Autowired Acceptor acceptor;

    /** So many reports under each other. */
    private static String page(int reports) {
        String one = Texts.visit().substring(Texts.visit().indexOf("顾明川走访"));
        var page = new StringBuilder("进社区听民意，开发区领导在行动\n\n");
        for (int n = 0; n < reports; n++) {
            String community = COMMUNITIES.substring(n % 10 * 2, n % 10 * 2 + 2) + "一二三四五六七八九十".charAt(n / 10);
            page.append(one.replace("柳湾", community).replace("3号楼", n + 2 + "号楼")).append("\n\n");
        }
        return page.toString();
    }

    private Page open(Visitor visitor, TestZone.Zone zone, String text) {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text, Texts.PUBLISHED), zone.signedIn(Role.CLERK));
        visitor.signIn(zone.username(Role.CLERK)).open("/reports/" + taken.id());
        visitor.page().locator(".review.ready").waitFor();
        return visitor.page();
    }

    private static Locator here(Page page) {
        return page.locator(".rec.here, .part.here, .suggestion.here");
    }

    /** Milliseconds until the page has done what a key asks for. */
    private static double pressed(Page page, String key) {
        return ((Number) page.evaluate("""
                key => {
                  const begun = performance.now();
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                  return performance.now() - begun;
                }""", key)).doubleValue();
    }

    /** Half of this is usual; drawing all of it took 500 ms and more. The machine may be busy with something else at some of them. */
    @Test
    void a_page_of_forty_reports_answers_a_key_at_once(Visitor visitor) {
        Page page = open(visitor, zones.open(), page(40));
        assertThat(page.locator(".report")).hasCount(40);
        var took = new ArrayList<Double>();
        for (String key : List.of("a", "a", "d", "j", "a", "d", "a")) {
            took.add(pressed(page, key));
        }
        assertThat(took.stream().sorted().toList().get(1)).as("ms a key: %s", took).isLessThan(100);
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        assertThat(page.locator("[data-counts]")).containsText("走访 40");
    }

    /** More than three thousand entries. */
    @Test
    void reports_are_drawn_as_they_come_into_sight_or_are_gone_to(Visitor visitor) {
        Page page = open(visitor, zones.open(), page(75));
        Locator last = page.locator(".report").last();
        assertThat(last.locator("h2")).containsText("西泠八社区");
        assertThat(last.locator(".rec")).hasCount(0);
        assertThat(page.locator(".report").first().locator(".rec").first()).isVisible();
        // By key into the second report, whatever was drawn.
        int first = page.locator(".report").first().locator(".rec, .part").count();
        for (int n = 0; n < first + 1; n++) {
            pressed(page, "j");
        }
        assertThat(page.locator(".report").nth(1).locator(".here")).hasCount(1);
        // By click on its words.
        page.locator(".w").filter(new Locator.FilterOptions().setHasText("西泠八社区")).first().click();
        assertThat(last.locator(".here")).hasCount(1);
        page.locator(".report").nth(6).scrollIntoViewIfNeeded();
        assertThat(page.locator(".report").nth(6).locator(".rec").first()).isVisible();
        visitor.picture("review-long").seesNoSidewaysScroll();
    }

    @Test
    void words_learned_meanwhile_are_told_and_used_at_a_key_and_the_preview_is_one_key_away(Visitor visitor) {
        var zone = zones.open();
        SignedIn me = zone.signedIn(Role.CLERK);
        String text = Texts.visit().replace("城管局、", "城管局、晨光先锋、");
        visitor.page().clock().install();
        Page page = open(visitor, zone, text);
        page.locator(".rec").filter(new Locator.FilterOptions().setHasText("小区停车难")).locator("> .line .words").click();
        page.keyboard().press("d");
        page.clock().runFor(1_000);
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved");
        assertThat(page.locator("[data-differs]")).isHidden();

        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text.replace("11月18日", "11月3日"), Texts.PUBLISHED), me);
        Draft teacher = store.byId(me.regionId(), taken.id()).orElseThrow();
        drafts.correct(teacher.id(), 1, List.of(Texts.add(teacher.text(), EntryKind.UNIT, "晨光先锋")), me);
        assertThat(acceptor.accept(teacher.id(), new AcceptForm(Map.of()), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);

        page.clock().runFor(16_000);
        assertThat(page.locator("[data-differs]")).containsText("重新解读");
        assertThat(page.locator(".rv-records")).not().containsText("晨光先锋");
        visitor.picture("review-differs").seesAccessiblePage().seesNoSidewaysScroll();
        page.keyboard().press("r");
        assertThat(page.locator(".rv-records")).containsText("晨光先锋");
        assertThat(page.locator("#toast")).containsText("词典里有新词");
        assertThat(page.locator("[data-differs]")).isHidden();
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).containsText("预览并受理");
        page.keyboard().press("Escape");
        page.keyboard().press("p");
        page.waitForURL(Pattern.compile(".*/accept"));
    }

    @Test
    void the_list_opens_on_what_there_is_for_its_reader(Visitor visitor) {
        var zone = zones.open();
        Page page = open(visitor, zone, Texts.visit());
        page.keyboard().press("a");
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved");
        visitor.open("/reports");
        assertThat(page.locator(".tabs [aria-current]")).containsText("审校中");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }
}
