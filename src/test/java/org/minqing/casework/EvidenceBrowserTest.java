package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Pictures;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class EvidenceBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void before_and_after_pictures_go_with_the_result_and_are_seen_by_the_reviewer(Visitor visitor) {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        visitor.signIn(street.builder().username()).open("/cases/" + signed.number());
        Locator form = form(visitor);
        form.locator("textarea").fill("已更换灯泡和线路。");
        choose(form, picture("维修前.jpg", 6), picture("维修后.jpg", 1), text("线路说明.txt"),
                new FilePayload("页面.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8)));
        Locator lines = form.locator("[data-attached]");
        assertThat(lines).hasCount(3);
        assertThat(form.locator("[data-troubles]")).containsText("页面.html：网页、矢量图和程序可能夹带脚本");
        form.locator("select").nth(0).selectOption("BEFORE");
        form.locator("select").nth(1).selectOption("AFTER");
        visitor.picture("evidence-attaching").seesAccessiblePage();

        visitor.page().reload();
        assertThat(form(visitor).locator("[data-attached]")).hasCount(3);
        form(visitor).locator("select").nth(0).selectOption("BEFORE");
        form(visitor).locator("select").nth(1).selectOption("AFTER");
        form(visitor).getByLabel("移除 线路说明.txt").click();
        assertThat(form(visitor).locator("[data-attached]")).hasCount(2);
        form(visitor).locator(".act-end button").click();

        assertThat(visitor.page().locator(".case-now .tag").first()).hasText("待审核");
        visitor.afresh().signIn(street.username(Role.REVIEWER)).open("/cases/" + signed.number());
        Locator shown = visitor.page().locator(".timeline .evidence li");
        assertThat(shown).hasCount(2);
        assertThat(shown.nth(0)).containsText("整改前");
        assertThat(shown.nth(1)).containsText("整改后");
        shown.nth(1).scrollIntoViewIfNeeded();
        assertThat((boolean) shown.nth(0).locator("img")
                        .evaluate("async img => { await img.decode(); return img.naturalHeight > img.naturalWidth; }"))
                .as("taken sideways, shown upright").isTrue();
        visitor.page().evaluate("scrollTo(0, 0)");
        visitor.picture("evidence-shown").seesAccessiblePage().inEnglish().picture("evidence-shown-en").seesAccessiblePage();
    }

    @Test
    void files_can_be_dropped_on_a_phone_they_fit(Visitor visitor) {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        visitor.onPhone().signIn(street.builder().username()).open("/cases/" + signed.number());
        Locator form = form(visitor);
        form.locator("textarea").fill("已更换。");
        form.locator(".attach-drop").evaluate("""
                (zone) => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File(['现场情况'], '很长很长很长很长很长很长很长很长很长的文件名.txt', { type: 'text/plain' }));
                  zone.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(form.locator("[data-attached]")).hasCount(1);
        visitor.picture("evidence-phone").seesNoSidewaysScroll();
        form.locator(".act-end button").click();
        assertThat(visitor.page().locator(".timeline .evidence-paper")).containsText("很长的文件名.txt");
        visitor.picture("evidence-phone-shown").seesNoSidewaysScroll();
    }

    @Test
    void a_webp_that_a_browser_wrote_is_taken(Visitor visitor) {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        visitor.signIn(street.builder().username()).open("/cases/" + signed.number());
        String drawn = (String) visitor.page().evaluate("""
                () => { const c = document.createElement('canvas'); c.width = 400; c.height = 300;
                  const g = c.getContext('2d'); g.fillStyle = '#3a7'; g.fillRect(50, 40, 300, 200);
                  return c.toDataURL('image/webp').split(',')[1]; }
                """);
        Locator form = form(visitor);
        choose(form, new FilePayload("截图.webp", "image/webp", java.util.Base64.getDecoder().decode(drawn)));
        assertThat(form.locator("[data-attached] img")).hasCount(1);
    }

    private static Locator form(Visitor visitor) {
        Locator act = visitor.page().locator("#act-feed-back");
        if (act.getAttribute("open") == null) {
            act.locator("summary").click();
        }
        return act;
    }

    private static void choose(Locator form, FilePayload... files) {
        form.locator("input[type=file]").setInputFiles(files);
    }

    private static FilePayload picture(String name, int orientation) {
        return new FilePayload(name, "image/jpeg", Pictures.jpegOfPhone(1600, 1200, orientation));
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", "线路图见附件。".getBytes(StandardCharsets.UTF_8));
    }
}
