package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.people.NewOfficial;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@BrowserTest
class DirectiveBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    Officials officials;

    @Autowired
    TestZone zones;

    @Value("${local.server.port}")
    int port;

    private Official official(Neighbourhood.Street street, String name, String mark) {
        return officials.create(street.zone().region().id(), new NewOfficial(name, mark, List.of()));
    }

    @Test
    void a_directive_is_entered_by_keyboard_and_its_lead_reports_by_the_frequency_set(Visitor visitor) {
        var street = neighbourhood.open();
        official(street, "程望川", "");
        visitor.signIn(street.username(Role.CLERK)).open("/cases");
        visitor.page().locator("a[href='/cases/new/directive']").click();
        assertThat(visitor.page().locator("nav a[aria-current=page]")).hasText("工作台");
        assertThat(visitor.page().locator("#text")).isFocused();
        visitor.page().keyboard().type("要抓紧把听涛苑的照明补齐，年底前不留一盏黑灯。");
        visitor.page().fill("#issuer", "程望川");
        visitor.page().fill("#office", "水务中心");
        visitor.page().fill("#due", "2026-12-31");
        visitor.page().selectOption("#every", "WEEKLY");
        visitor.page().fill("#place", "听涛苑");
        visitor.page().locator("input[name=urgent]").check();
        visitor.picture("directive-new").seesAccessiblePage();
        visitor.page().locator("#place").press("Control+Enter");
        assertThat(visitor.page().locator(".saved")).containsText("已登记，编号 试20261120-");
        assertThat(visitor.page().locator("#text")).hasValue("");

        visitor.page().locator(".saved a").first().click();
        assertThat(visitor.page().locator(".verbatim")).hasText("要抓紧把听涛苑的照明补齐，年底前不留一盏黑灯。");
        assertThat(visitor.page().locator("#progress")).containsText("报告频次：每周一次");
        assertThat(visitor.page().locator(".case-tags")).containsText("紧急");
        String number = visitor.page().locator(".case-number").innerText();
        Case facts = casework.view(casework.idOf(street.zone().region().id(), number).orElseThrow(), street.actor(Role.CLERK))
                .orElseThrow().facts();
        assertThat(facts.matter().officeId()).isEqualTo(street.water().id());
        neighbourhood.move(facts, new CaseCommand.Dispatch(street.building().id(), List.of(), "照明"), street.actor(Role.DISPATCHER));
        neighbourhood.move(facts, new CaseCommand.Sign(), street.builderActor());

        visitor.afresh().signIn(street.builder().username()).open("/cases/" + number);
        visitor.page().locator("#act-note-progress summary").click();
        visitor.page().locator("#act-note-progress textarea").fill("已摸底三个小区。");
        visitor.page().keyboard().press("Control+Enter");
        assertThat(visitor.page().locator("#progress")).containsText("已摸底三个小区。");
        assertThat(visitor.page().locator("#progress")).containsText("下次报告");
        visitor.seesAccessiblePage().picture("directive-progress").inEnglish().picture("directive-progress-en");

        TestClock.shared().set(Zone.at("2026-12-01T09:00"));
        visitor.afresh().signIn(street.username(Role.SUPERVISOR)).open("/cases?list=OPEN");
        assertThat(visitor.page().locator("tr[data-row]")).containsText("该报告进展 · 11月27日");
        visitor.seesAccessiblePage().picture("directive-late");
    }

    @Test
    void a_leader_finds_himself_as_the_issuer_and_the_form_fits_a_phone(Visitor visitor) {
        var street = neighbourhood.open();
        Official leader = official(street, "程望川", "");
        Account account = zones.user(street.zone().region(), Role.LEADER, new Account.Scope(null, leader.id(), null));
        visitor.onPhone().signIn(account.username()).open("/cases/new/directive");
        assertThat(visitor.page().locator("#issuer")).hasValue("程望川");
        visitor.picture("directive-new-phone").seesNoSidewaysScroll().seesAccessiblePage().inEnglish()
                .picture("directive-new-phone-en").seesNoSidewaysScroll();
    }

    @Test
    void what_is_unclear_is_said_and_nothing_typed_is_lost() {
        var street = neighbourhood.open();
        official(street, "程望川", "建设局");
        official(street, "程望川", "社发局");
        var clerk = Caller.at(port).signIn(street.username(Role.CLERK));
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", "程望川"))).contains("程望川（建设局）、程望川（社发局）", "马上办");
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", "欧阳无名"))).contains("组织里没有叫“欧阳无名”的干部");
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", ""))).contains("请填交办领导");
        String issuer = "程望川（建设局）";
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", issuer, "office", "气象局"))).contains("气象局");
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", issuer, "place", "火星"))).contains("没有找到叫“火星”的地方");
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", issuer, "due", "2020-01-01"))).contains("完成日期要在今天以后");
        assertThat(refused(clerk, Map.of("text", "马上办", "issuer", issuer, "due", "2199-01-01"))).contains("完成日期要在今天以后");
        assertThat(casework.counts(street.actor(Role.CLERK))).containsEntry(Worklist.ALL, 0);
    }

    private static String refused(Caller caller, Map<String, String> form) {
        var answer = caller.post("/cases/new/directive", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void the_same_form_sent_twice_writes_one_directive() {
        var street = neighbourhood.open();
        official(street, "程望川", "");
        var clerk = Caller.at(port).signIn(street.username(Role.CLERK));
        Map<String, String> form = Map.of("key", UUID.randomUUID().toString(), "text", "抓紧办。", "issuer", "程望川", "every", "MONTHLY");
        assertThat(clerk.post("/cases/new/directive", form).statusCode()).isEqualTo(302);
        assertThat(clerk.post("/cases/new/directive", form).statusCode()).isEqualTo(302);
        assertThat(casework.counts(street.actor(Role.CLERK))).containsEntry(Worklist.ALL, 1);
    }
}
