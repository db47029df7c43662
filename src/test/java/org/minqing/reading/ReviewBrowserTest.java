package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.database.Ids;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportParser;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.Papers;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Steps 3 and 4 as a clerk does them. */
@BrowserTest
class ReviewBrowserTest {

    @Autowired
    TestZone zones;

    @Autowired
    DraftStore store;

    @Autowired
    KnownNames names;

    private Page paste(Visitor visitor, String text) {
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", text);
        page.fill("#published", "2026-11-19");
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        return page;
    }

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
    }

    private static Locator record(Page page, String words) {
        return page.locator(".rec, .part").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static Locator here(Page page) {
        return page.locator(".rec.here > .line .rec-words, .part.here > .line .rec-words");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    }

    /** Drags over words of the text, as a mouse does. */
    private static void choose(Page page, String words) {
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.querySelector('[data-text]'), NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    node.parentElement.scrollIntoView({ block: 'center' });
                    getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    document.querySelector('[data-text]').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                    return;
                  }
                  throw new Error('not in one piece: ' + words);
                }""", words);
        page.locator("[data-menu]:not([hidden])").waitFor();
    }

    @Test
    void who_dispatches_himself_sends_cases_on_their_way_as_he_accepts(Visitor visitor) {
        var region = zones.open().region();
        var both = zones.user(region, Account.Scope.NONE, Role.CLERK, Role.DISPATCHER);
        visitor.signIn(both.username());
        Page page = paste(visitor, Texts.visit());
        page.locator("[data-accept]").click();
        Locator puddle = page.locator(".ask").filter(new Locator.FilterOptions().setHasText("积水，老人"));
        puddle.getByLabel("主办单位").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("建设局"));
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
        assertThat(page.locator(".report").last().locator(".here > .acts")).isInViewport(new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(page.locator("[data-text] .w.now").first()).isInViewport();
        // What the clerk must look at comes first, the least sure of it before all, and is looked at, one after the other.
        Locator doubtful = page.locator(".report").filter(new Locator.FilterOptions().setHas(page.locator(".group.look"))).first();
        assertThat(doubtful.locator(".group").first()).hasClass(Pattern.compile("\\blook\\b"));
        org.assertj.core.api.Assertions.assertThat(doubtful.locator(".group.look > ul > .rec > .rail").all().stream()
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
        org.assertj.core.api.Assertions.assertThat(clicks).isBetween(4, 12);
    }

    @Test
    void two_people_share_a_page_by_report_and_each_sees_what_the_other_does(Visitor visitor, Visitor second) {
        var zone = zones.open();
        visitor.page().clock().install();
        Page page = paste(visitor.signIn(zone.username(Role.CLERK)), Texts.read("three.txt"));
        Account other = zones.user(zone.region(), Role.CLERK, Account.Scope.NONE);
        second.signIn(other.username());
        second.open(java.net.URI.create(page.url()).getPath());
        Page his = second.page();
        his.locator(".review.ready").waitFor();
        page.locator(".report").first().locator("[data-act=take]").click();
        assertThat(page.locator(".report").first()).containsText("我在审");
        his.reload();
        his.locator(".review.ready").waitFor();
        Locator claimed = his.locator(".report").first();
        assertThat(claimed).containsText("正在审");
        claimed.locator(".words").first().click();
        assertThat(claimed.locator("[data-act=drop]")).hasCount(0);
        his.keyboard().press("d");
        assertThat(his.locator("#toast")).containsText("先接手");
        second.picture("review-claimed").seesAccessiblePage();
        claimed.locator("[data-act=take-over]").click();
        assertThat(claimed).containsText("我在审");
        // His page looks every quarter of a minute.
        page.clock().fastForward(15_000);
        assertThat(page.locator("#toast")).containsText("接手了",
                new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(page.locator(".report").first().locator("[data-act=take-over]")).isVisible();
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
        page.locator("[data-accept]").click();
        page.locator("#accept").waitFor();
        assertThat(page.locator("#writing")).containsText("综合执法局");
        String before = page.locator("[data-writing-link]").innerText();
        page.locator(".ask .choice input[value=RECORDED]").first().check();
        assertThat(page.locator("#writing")).containsText("存查记录 3");
        visitor.picture("accept-writing").seesAccessiblePage();
        org.assertj.core.api.Assertions.assertThat(before).contains("新建");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("/visits/"));
    }

    @Test
    void what_was_learned_is_listed_and_taken_back(Visitor visitor) {
        Page page = paste(clerk(visitor), Texts.visit());
        record(page, "小区停车难").locator("> .line .words").click();
        page.keyboard().press("x");
        saved(page);
        page.locator("[data-accept]").click();
        page.locator(".accept-bar .btn-primary").click();
        page.waitForURL(url -> url.contains("/visits/"));
        page.locator("nav a[href='/learned']").click();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("小区停车难"));
        assertThat(row).containsText("不是诉求");
        row.locator("button").click();
        assertThat(row).containsText("再用");
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
        keys.press("u");
        assertThat(page.locator("[data-counts]")).containsText("要求 4");
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
        saved(page);
        page.navigate(draft);
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-counts]")).containsText("诉求 3");
    }

    @Test
    void bad_files_are_refused_in_words_and_what_was_typed_stays(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.click("form.take .btn-primary");
        assertThat(page.locator(".alert")).containsText("空的");
        page.fill("#text", "半篇报道");
        page.setInputFiles("#file", new FilePayload[] {
            new FilePayload("a.txt", "text/plain", new byte[] {0, 1, 2, 3, 0, 0, 7, 0, 8}),
            new FilePayload("b.txt", "text/plain", "民".repeat(1_800_000).getBytes(StandardCharsets.UTF_8)),
            new FilePayload("c.pdf", "application/pdf", Papers.scanned()),
            new FilePayload("d.docx", "application/octet-stream", Papers.wordWithPassword("一"))
        });
        Locator lines = page.locator("[data-list] .not-taken");
        assertThat(lines).hasCount(4, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(lines.nth(0)).containsText("不是文本");
        assertThat(lines.nth(1)).containsText("太大");
        assertThat(lines.nth(2)).containsText("扫描件");
        assertThat(lines.nth(3)).containsText("密码");
        assertThat(page.locator("#text")).hasValue("半篇报道");
        visitor.picture("reports-new-refused").seesAccessiblePage().seesNoSidewaysScroll();
    }

    @Test
    void several_files_are_read_one_after_the_other_and_a_single_one_opens_by_itself(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.fill("#published", "2026-11-19");
        page.setInputFiles("#file", new FilePayload[] {
            new FilePayload("走访.docx", "application/octet-stream", Papers.word(Texts.visit())),
            new FilePayload("通知.txt", "text/plain", "温馨提示：注意防火。".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("来信.eml", "message/rfc822", Papers.mail("请见附件。", "",
                    new Papers.Attached("现场.png", "image/png", org.minqing.testing.Pictures.png(20, 20))))
        });
        Locator taken = page.locator("[data-list] [data-taken]");
        assertThat(taken).hasCount(3, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(taken.nth(0)).containsText("1 篇报道");
        assertThat(taken.nth(1)).containsText("没有读到报道");
        assertThat(taken.nth(2)).containsText("现场.png");
        visitor.picture("reports-new-several").seesAccessiblePage().seesNoSidewaysScroll();
        visitor.open("/reports/new");
        page.setInputFiles("#file", new FilePayload(
                "gb.txt", "text/plain", Texts.visit().replace("柳湾", "柳岸").getBytes(Charset.forName("GB18030"))));
        page.locator(".review.ready").waitFor();
        assertThat(page.locator("[data-text]")).containsText("东门口路面");
    }

    @Test
    void files_dropped_on_the_page_are_sent_with_their_progress(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.evaluate("window.seen = 0; new MutationObserver(() => { seen = Math.max(seen, document.querySelectorAll('[data-list] progress').length); }).observe(document.querySelector('[data-list]'), { childList: true, subtree: true })");
        var dropped = page.evaluateHandle("""
                texts => { const all = new DataTransfer(); texts.forEach((text, n) => all.items.add(new File([text], '走访' + n + '.txt', { type: 'text/plain' }))); return all; }
                """, java.util.List.of(Texts.visit().replace("柳湾", "柳浦"), "温馨提示：今晚停水。"));
        page.dispatchEvent("h1", "drop", Map.of("dataTransfer", dropped));
        assertThat(page.locator("[data-list] [data-taken]")).hasCount(2, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(page.locator("[data-list] [data-taken]").first()).containsText("1 篇报道");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("seen")).isEqualTo(2);
    }

    @Test
    void without_scripts_the_same_form_sends_several_files(@Autowired @LocalServerPort int port) {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        var answer = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2026-11-19", "text", ""), List.of(
                new Caller.Part("file", "a.docx", Papers.word(Texts.visit())),
                new Caller.Part("file", "b.pdf", Papers.scanned())));
        org.assertj.core.api.Assertions.assertThat(answer.body()).contains("1 篇报道").contains("扫描件");
    }

    @Test
    void a_day_of_publication_that_lies_ahead_is_refused_and_the_text_stays(@Autowired @LocalServerPort int port) {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        String text = Texts.visit().replace("柳湾", "柳汀");
        var ahead = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2062-11-19", "text", text), List.of());
        org.assertj.core.api.Assertions.assertThat(ahead.statusCode()).isEqualTo(422);
        org.assertj.core.api.Assertions.assertThat(ahead.body()).contains("发布日期在将来").contains("柳汀");
        var taken = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2026-11-19", "text", text), List.of());
        String draft = java.net.URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
        caller.post(draft + "/published", Map.of("published", "2062-11-19"));
        org.assertj.core.api.Assertions.assertThat(caller.get(draft).body()).contains("value=\"2026-11-19\"");
    }

    @Test
    void what_is_pasted_from_an_office_program_keeps_its_paragraphs_and_rows(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.focus("#text");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', `<html><body><!--StartFragment--><p class=MsoNormal>民情走访记录</p><p class=MsoNormal>居民反映，东门口
                路面<span lang=EN-US>积水</span>。<o:p></o:p></p><table><tr><td><p>序号</p></td><td>问题</td><td>责任单位</td></tr>
                <tr><td>1</td><td>路灯不亮</td><td></td></tr></table><script>window.ran = true</script><img src=x><!--EndFragment--></body></html>`);
                  data.setData('text/plain', 'wrong');
                  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("#text")).hasValue("民情走访记录\n居民反映，东门口路面积水。\n序号|问题|责任单位\n1|路灯不亮|");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.ran")).isNull();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#text")).hasValue("");
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

    @Test
    void a_picture_or_a_file_that_is_pasted_is_not_swallowed(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", "半篇报道");
        page.evaluate("""
                text => ['现场.png', '走访.txt'].forEach(name => {
                  const data = new DataTransfer();
                  data.items.add(name.endsWith('png') ? new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0])], name, { type: 'image/png' })
                      : new File([text], name, { type: 'text/plain' }));
                  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                })""", Texts.visit().replace("柳湾", "柳浪"));
        assertThat(page.locator("[data-list] .not-taken")).containsText("图片", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(page.locator("[data-list] [data-taken]:not(.not-taken)")).containsText("1 篇报道");
        assertThat(page.locator("#text")).hasValue("半篇报道");
        visitor.open("/reports");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("走访.txt"))).hasCount(1);
    }

    @Test
    void a_text_that_was_not_sent_outlives_its_tab_for_whom_it_is_and_can_be_thrown_away(Visitor visitor) {
        var zone = zones.open();
        visitor.signIn(zone.username(Role.CLERK)).open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", "半篇报道");
        Page second = page.context().newPage();
        page.close();
        second.navigate(visitor.address() + "/reports/new");
        assertThat(second.locator("#text")).hasValue("半篇报道");
        assertThat(second.locator("[data-kept-note]")).containsText("已放回");
        // Looking at something else meanwhile, and a mistake in sending it, lose nothing.
        second.navigate(visitor.address() + "/reports");
        second.navigate(visitor.address() + "/reports/new");
        second.evaluate("document.getElementById('published').type = 'text'");
        second.fill("#published", "2026-13-40");
        second.press("#text", "Control+Enter");
        assertThat(second.locator(".alert")).isVisible();
        second.navigate(visitor.address() + "/reports/new");
        assertThat(second.locator("#text")).hasValue("半篇报道");
        // Somebody else at the same computer does not see it.
        second.context().clearCookies();
        var other = zones.user(zone.region(), Role.CLERK, Account.Scope.NONE);
        second.navigate(visitor.address() + "/sign-in");
        second.fill("#username", other.username());
        second.fill("#password", TestZone.PASSWORD);
        second.press("#password", "Enter");
        second.waitForURL(url -> !url.contains("/sign-in"));
        second.navigate(visitor.address() + "/reports/new");
        assertThat(second.locator("#text")).hasValue("");
        second.fill("#text", Texts.visit());
        second.press("#text", "Control+Enter");
        second.locator(".review.ready").waitFor();
        second.navigate(visitor.address() + "/reports/new");
        assertThat(second.locator("#text")).hasValue("");
        second.fill("#text", "不要的");
        second.navigate(visitor.address() + "/reports/new");
        second.locator("[data-kept-drop]").click();
        assertThat(second.locator("#text")).hasValue("");
        second.reload();
        assertThat(second.locator("#text")).hasValue("");
        assertThat(second.locator("[data-kept-note]")).isHidden();
        second.close();
    }

    @Test
    void what_is_pasted_keeps_the_numbers_of_its_lists_and_loses_what_was_struck_out(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.focus("#text");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', `<ol start=3><li>修路灯</li><li value=7><p>清下水道</p><ol type=a><li>东区</li></ol></li><li></li></ol>
                <ol style="list-style-type:cjk-ideographic"><li>开会</li><li>公示</li></ol><ul><li>其他</li></ul>
                <p>本月<del>二十日</del>底前<s>开工</s><span style="text-decoration:line-through">停工</span><span style="display: none">x</span>完工。</p>`);
                  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("#text")).hasValue("3. 修路灯\n7. 清下水道\na. 东区\n一、开会\n二、公示\n其他\n本月底前完工。");
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

    @Test
    void on_a_phone_text_and_records_are_two_tabs(Visitor visitor) {
        clerk(visitor.onPhone());
        visitor.open("/reports/new").seesNoSidewaysScroll().picture("phone-reports-new");
        Page page = paste(visitor, Texts.visit());
        visitor.picture("phone-review-records").seesNoSidewaysScroll().seesAccessiblePage();
        page.locator("#tab-text").click();
        assertThat(page.locator("[data-text]")).isVisible();
        visitor.picture("phone-review-text").seesNoSidewaysScroll();
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

    @Test
    void who_only_reads_reports_sees_them_without_tools(Visitor visitor) {
        var zone = zones.open();
        String draft = paste(visitor.signIn(zone.username(Role.CLERK)), Texts.visit()).url();
        visitor.page().context().clearCookies();
        visitor.signIn(zone.username(Role.LEADER));
        visitor.page().navigate(draft);
        visitor.page().locator(".review.ready").waitFor();
        for (String tool : List.of("[data-undo]", "[data-accept]", ".acts")) {
            assertThat(visitor.page().locator(tool)).hasCount(0);
        }
    }
}
