package org.minqing.truth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestDemo;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@BrowserTest
class HeadsBrowserTest {

    @Autowired
    private TestZone zones;

    @Autowired
    private TestDemo demo;

    @Value("${local.server.port}")
    private int port;

    @Test
    void the_supervisor_signs_a_head_and_takes_it_away_with_the_key_that_verifies_it(Visitor visitor) throws Exception {
        var zone = zones.open();
        visitor.signIn(zone.username(Role.SUPERVISOR)).open("/heads");
        assertThat(visitor.page().locator(".empty-title")).hasText("还没有存证");
        visitor.page().locator("button:has-text('现在存证')").click();
        assertThat(visitor.page().locator("#toast")).containsText("已存证：第 1 号");
        assertThat(visitor.page().locator("#last")).containsText("最近一次：第 1 号");

        var caller = Caller.at(port).signIn(zone.username(Role.SUPERVISOR));
        java.nio.file.Path file = java.nio.file.Files.createTempFile("heads", ".jsonl");
        java.nio.file.Files.writeString(file, caller.get("/heads/file").body());
        Head.Signed taken = HeadsFile.read(file).getFirst();
        java.nio.file.Path key = java.nio.file.Files.createTempFile("heads", ".pub");
        java.nio.file.Files.writeString(key, caller.get("/heads/keys/" + taken.head().key()).body());
        assertThat(HeadKeys.Verifier.read(key).verifies(taken.body(), taken.signature())).isTrue();
        assertThat(visitor.page().locator("dl .hash")).hasText(taken.grouped());
        assertThat(caller.get("/heads/keys/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_sees_no_button_and_no_head_of_another_region(Visitor visitor) {
        var zone = zones.open();
        var other = zones.open();
        Caller.at(port).signIn(other.username(Role.SUPERVISOR)).post("/heads", Map.of());
        visitor.signIn(zone.username(Role.CLERK)).open("/heads");
        assertThat(visitor.page().locator(".actions button")).hasCount(0);
        assertThat(visitor.page().locator(".empty-title")).hasText("还没有存证");
        assertThat(Caller.at(port).signIn(zone.username(Role.CLERK)).get("/heads/file").body()).isEmpty();
    }

    @Test
    void heads_read_well_in_both_languages_and_on_a_phone(Visitor visitor) {
        visitor.signIn(demo.username(Role.SUPERVISOR)).open("/heads");
        for (int n : List.of(1, 2)) {
            visitor.page().locator("button:has-text('现在存证')").click();
            assertThat(visitor.page().locator("#toast")).containsText("已存证");
        }
        visitor.picture("heads").seesAccessiblePage().inEnglish().picture("heads-en").seesAccessiblePage();
        visitor.open("/cases?list=ALL");
        visitor.page().locator("td.cell-number a").first().click();
        visitor.page().locator("a[href$='/proof?words=true']").scrollIntoViewIfNeeded();
        visitor.picture("case-proof-en").seesAccessiblePage();
        visitor.onPhone().signIn(demo.username(Role.SUPERVISOR)).open("/heads").picture("heads-phone").seesNoSidewaysScroll();
    }
}
