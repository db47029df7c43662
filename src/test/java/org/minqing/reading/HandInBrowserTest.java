package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.Papers;
import org.minqing.testing.Pictures;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 2: a report is handed in, typed, pasted, dropped or chosen, and what was typed is not lost on the way. */
@BrowserTest
class HandInBrowserTest {

    @Autowired
    TestZone zones;

    private Visitor clerk(Visitor visitor) {
        return visitor.signIn(zones.open().username(Role.CLERK));
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
        assertThat(lines).hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
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
        page.setViewportSize(1366, 768);
        page.fill("#published", "2026-11-19");
        page.setInputFiles("#file", new FilePayload[] {
            new FilePayload("走访.docx", "application/octet-stream", Papers.word(Texts.visit())),
            new FilePayload("通知.txt", "text/plain", "温馨提示：注意防火。".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("来信.eml", "message/rfc822", Papers.mail("请见附件。", "",
                    new Papers.Attached("现场.png", "image/png", Pictures.png(20, 20))))
        });
        Locator taken = page.locator("[data-list] [data-taken]");
        assertThat(taken).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(taken.nth(0)).containsText("1 篇报道");
        assertThat(taken.nth(1)).containsText("没有读到报道");
        assertThat(taken.nth(2)).containsText("现场.png");
        assertThat(taken.nth(2)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
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
                """, List.of(Texts.visit().replace("柳湾", "柳浦"), "温馨提示：今晚停水。"));
        page.dispatchEvent("h1", "drop", Map.of("dataTransfer", dropped));
        assertThat(page.locator("[data-list] [data-taken]")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(page.locator("[data-list] [data-taken]").first()).containsText("1 篇报道");
        Assertions.assertThat(page.evaluate("seen")).isEqualTo(2);
    }

    @Test
    void without_scripts_the_same_form_sends_several_files(@Autowired @LocalServerPort int port) {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        var answer = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2026-11-19", "text", ""), List.of(
                new Caller.Part("file", "a.docx", Papers.word(Texts.visit())),
                new Caller.Part("file", "b.pdf", Papers.scanned())));
        Assertions.assertThat(answer.body()).contains("1 篇报道").contains("扫描件");
    }

    @Test
    void a_day_of_publication_that_lies_ahead_is_refused_and_the_text_stays(@Autowired @LocalServerPort int port) {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        String text = Texts.visit().replace("柳湾", "柳汀");
        var ahead = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2062-11-19", "text", text), List.of());
        Assertions.assertThat(ahead.statusCode()).isEqualTo(422);
        Assertions.assertThat(ahead.body()).contains("发布日期在将来").contains("柳汀");
        var taken = caller.send("/reports", Map.of("_csrf", caller.csrf(), "published", "2026-11-19", "text", text), List.of());
        String draft = URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
        caller.post(draft + "/published", Map.of("published", "2062-11-19"));
        Assertions.assertThat(caller.get(draft).body()).contains("value=\"2026-11-19\"");
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
        Assertions.assertThat(page.evaluate("window.ran")).isNull();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void a_record_form_is_pasted_as_it_is_read_from_a_file(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.focus("#text");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', `<table><tr><td><p>走访领导</p></td><td><p>庄敏棠</p></td><td>职 务</td><td>政法委书记</td></tr>
                <tr><td rowspan=2>居民反映的问题</td><td>1</td><td colspan=2>车库渗水</td></tr><tr><td>2</td><td colspan=2>消防门关不上</td></tr>
                <tr><td>现场答复</td><td colspan=3><p>逐扇检查。</p><p>下周公示。</p></td></tr><tr><td>办理结果</td><td>已答复</td></tr></table>
                <table><tr><td>问题</td><td>件数</td><td>单位</td></tr><tr><td>停车问题</td><td>3</td><td>城管局</td></tr></table>`);
                  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("#text")).hasValue("走访领导：庄敏棠\n职务：政法委书记\n居民反映的问题：\n1、车库渗水\n2、消防门关不上\n"
                + "现场答复：\n逐扇检查。\n下周公示。\n办理结果：已答复\n问题|件数|单位\n停车问题|3|城管局");
    }

    @Test
    void what_is_pasted_keeps_the_numbers_of_its_lists_and_loses_menus_and_what_was_struck_out(Visitor visitor) {
        clerk(visitor);
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.focus("#text");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', `<nav><ul><li>首页</li><li>要闻</li></ul></nav><aside><p>相关阅读</p></aside><footer><p>版权所有</p></footer><ol start=3><li>修路灯</li><li value=7><p>清下水道</p><ol type=a><li>东区</li></ol></li><li></li></ol>
                <ol style="list-style-type:cjk-ideographic"><li>开会</li><li>公示</li></ol><ul><li>其他</li></ul>
                <p>本月<del>二十日</del>底前<s>开工</s><span style="text-decoration:line-through">停工</span><span style="display: none">x</span>完工。</p>`);
                  document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("#text")).hasValue("3. 修路灯\n7. 清下水道\na. 东区\n一、开会\n二、公示\n其他\n本月底前完工。");
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
        assertThat(page.locator("[data-list] .not-taken")).containsText("图片", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
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
}
