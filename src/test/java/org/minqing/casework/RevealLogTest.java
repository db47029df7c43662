package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@BrowserTest
class RevealLogTest {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestZone zones;

    @Autowired
    private Reveals reveals;

    @Value("${local.server.port}")
    private int port;

    @Test
    void who_looked_stands_behind_the_name_and_beside_the_case_for_the_office(Visitor visitor) {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampAwaitingWord(street);
        visitor.signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + lamp.number());
        visitor.page().locator("details:has(form[action$=raiser]) summary").click();
        visitor.page().locator("#reason").fill("回访核实路灯");
        visitor.page().locator("form[action$=raiser] button").click();
        assertThat(visitor.page().locator("#revealed strong")).hasText("吴阿婆");
        assertThat(visitor.page().locator(".watermark")).hasAttribute("data-mark", java.util.regex.Pattern.compile("试用\\d+ 11月20日 10:00"));
        assertThat(visitor.page().locator("#revealed + p")).containsText("于 11月20日 10:00 查看");
        visitor.picture("case-watermark").seesAccessiblePage();
        assertThat(visitor.page().locator("main")).not().containsText("谁看过姓名和电话");

        visitor.afresh().signIn(street.username(Role.CLERK)).open("/cases/" + lamp.number());
        assertThat(visitor.page().locator("section:has(> h2:has-text('个人信息'))")).containsText("回访核实路灯");
        visitor.page().locator("text=全部查看记录").click();
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);
        visitor.picture("reveals").seesAccessiblePage().inEnglish().picture("reveals-en").seesAccessiblePage();
        visitor.onPhone().signIn(street.username(Role.CLERK)).open("/reveals").picture("reveals-phone").seesNoSidewaysScroll();
    }

    @Test
    void handling_units_never_see_who_looked() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        reveals.reveal(lamp, street.zone().signedIn(Role.CONFIRMATION_OFFICER), "回访核实路灯");
        String page = "/cases/" + URLEncoder.encode(lamp.number(), StandardCharsets.UTF_8);

        var builder = Caller.at(port).signIn(street.builder().username());
        assertThat(builder.get("/reveals").statusCode()).isEqualTo(403);
        assertThat(builder.get(page).body()).doesNotContain("谁看过", "回访核实路灯");

        Account clerkOfTheUnit = zones.user(
                street.zone().region(), Role.CLERK, new Account.Scope(street.building().id(), null, null));
        var handling = Caller.at(port).signIn(clerkOfTheUnit.username());
        assertThat(handling.get(page).body()).doesNotContain("谁看过", "回访核实路灯");
        assertThat(handling.get("/reveals").body()).doesNotContain(lamp.number(), "回访核实路灯");
        assertThat(Caller.at(port).signIn(street.username(Role.SUPERVISOR)).get("/reveals").body()).contains(lamp.number());
    }

    @Test
    void the_log_pages_by_key_the_newest_first() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        for (int n = 1; n <= RevealLog.PAGE + 2; n++) {
            TestClock.shared().advance(Duration.ofMinutes(1));
            reveals.reveal(lamp, street.zone().signedIn(Role.CONFIRMATION_OFFICER), "第 " + n + " 次");
        }
        var clerk = Caller.at(port).signIn(street.username(Role.CLERK));
        String first = clerk.get("/reveals").body();
        assertThat(first).contains("第 52 次", "第 3 次").doesNotContain("第 2 次");
        var next = java.util.regex.Pattern.compile("href=\"(/reveals\\?after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = clerk.get(next.group(1)).body();
        assertThat(second).contains("第 2 次", "第 1 次").doesNotContain("第 3 次", "href=\"/reveals?after=");
        assertThat(clerk.get("/reveals?after=nonsense").body()).contains("第 52 次");
    }

    @Test
    void a_reason_too_long_is_refused_and_nothing_is_shown() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampAwaitingWord(street);
        var caller = Caller.at(port).signIn(street.username(Role.CONFIRMATION_OFFICER));
        var answer = caller.post("/cases/" + URLEncoder.encode(lamp.number(), StandardCharsets.UTF_8) + "/raiser",
                Map.of("reason", "长".repeat(501)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请不超过 500 个字").doesNotContain("吴阿婆");
    }
}
