package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@BrowserTest
class RegisterBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Value("${local.server.port}")
    int port;

    @Test
    void a_concern_is_registered_by_keyboard_alone_and_the_next_can_follow_at_once(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.signIn(street.username(Role.CLERK)).open("/cases");
        Keyboard keys = visitor.page().keyboard();
        keys.press("n");
        visitor.page().waitForURL("**/cases/new");
        assertThat(visitor.page().locator("#text")).isFocused();
        keys.type("楼道灯坏了一个月，没人修。老人晚上下楼摔过。");
        keys.press("Tab");
        keys.type("安置一期");
        keys.press("Control+Enter");
        assertThat(visitor.page().locator(".saved")).containsText("已登记，编号 试20261120-");
        assertThat(visitor.page().locator("#text")).isFocused();
        assertThat(visitor.page().locator("#text")).hasValue("");
        visitor.picture("new-saved").seesAccessiblePage();

        visitor.page().locator(".saved a").first().click();
        assertThat(visitor.page().locator("h1")).hasText("楼道灯坏了一个月，没人修");
        assertThat(visitor.page().locator(".case-now")).containsText("芦岸社区 · 听涛苑");
        assertThat(visitor.page().locator(".verbatim")).hasText("楼道灯坏了一个月，没人修。老人晚上下楼摔过。");
    }

    @Test
    void the_same_form_sent_twice_writes_one_case() {
        var street = neighbourhood.open();
        var clerk = Caller.at(port).signIn(street.username(Role.CLERK));
        Map<String, String> form = Map.of("key", UUID.randomUUID().toString(), "text", "自来水发黄。", "type", "HELP");
        assertThat(clerk.post("/cases/new", form).statusCode()).isEqualTo(302);
        assertThat(clerk.post("/cases/new", form).statusCode()).isEqualTo(302);
        assertThat(casework.counts(street.actor(Role.CLERK))).containsEntry(Worklist.ALL, 1);
    }

    @Test
    void an_unknown_place_is_said_and_nothing_typed_is_lost(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.signIn(street.username(Role.CLERK)).open("/cases/new");
        visitor.page().fill("#text", "门口积水。");
        visitor.page().fill("#place", "火星");
        visitor.page().fill("#contact", "0571-5550100");
        visitor.page().keyboard().press("Control+Enter");
        assertThat(visitor.page().locator(".alert")).containsText("没有找到叫“火星”的地方");
        assertThat(visitor.page().locator("#text")).hasValue("门口积水。");
        assertThat(visitor.page().locator("#contact")).hasValue("0571-5550100");
        visitor.seesAccessiblePage();
    }

    @Test
    void what_is_typed_is_still_there_after_the_page_was_left(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.signIn(street.username(Role.CLERK)).open("/cases/new");
        visitor.page().locator("#text").pressSequentially("电梯坏了");
        visitor.page().locator("input[value=COMPLAINT]").check();
        visitor.open("/cases").open("/cases/new");
        assertThat(visitor.page().locator("#text")).hasValue("电梯坏了");
        assertThat(visitor.page().locator("input[value=COMPLAINT]")).isChecked();
    }

    @Test
    void a_name_that_two_places_share_is_asked_for(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.signIn(street.username(Role.CLERK)).open("/cases/new");
        visitor.page().fill("#text", "机耕路被压坏。");
        visitor.page().fill("#place", "第一组");
        visitor.page().keyboard().press("Control+Enter");
        visitor.page().locator(".candidates").getByText("梅坞社区").click();
        visitor.page().keyboard().press("Control+Enter");
        visitor.page().locator(".saved a").first().click();
        assertThat(visitor.page().locator(".case-now")).containsText("梅坞社区 · 第一组");
    }

    @Test
    void an_anonymous_concern_takes_no_name(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.signIn(street.username(Role.CLERK)).open("/cases/new");
        visitor.page().fill("#text", "有人偷倒垃圾。");
        visitor.page().fill("#name", "某某");
        visitor.page().locator("input[name=anonymous]").check();
        visitor.page().keyboard().press("Control+Enter");
        assertThat(visitor.page().locator(".alert")).containsText("勾了“匿名”");
        visitor.page().fill("#name", "");
        visitor.page().keyboard().press("Control+Enter");
        visitor.page().locator(".saved a").first().click();
        assertThat(visitor.page().locator(".case-tags")).containsText("匿名");
        assertThat(visitor.page().locator("dl.facts")).containsText("公开答复");
    }

    @Test
    void it_fits_a_phone_in_english_and_in_the_dark(Visitor visitor) {
        var street = neighbourhood.open();
        visitor.onPhone().signIn(street.username(Role.COMMUNITY_WORKER)).open("/cases/new").picture("new-phone")
                .seesNoSidewaysScroll().seesAccessiblePage();
        visitor.inTheDark().signIn(street.username(Role.CLERK)).open("/cases/new").inEnglish().picture("new-dark-en")
                .seesAccessiblePage();
    }
}
