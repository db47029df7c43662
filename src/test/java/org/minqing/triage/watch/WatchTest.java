package org.minqing.triage.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Flags;
import org.minqing.casework.IntakeWatch.Found;
import org.minqing.casework.Result;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 敏感词 from the intake to the false alarm. */
@BrowserTest
class WatchTest {

    @Autowired TestZone zones;
    @Autowired Casework casework;
    @Autowired WatchWords words;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Case raised(TestZone.Zone zone, String text) {
        var command = CaseCommand.Register.concern(CaseType.HELP, text.substring(0, 4), text);
        return ((Result.Done) casework.register(command, Actor.of(zone.signedIn(Role.CLERK)), clock.instant())).now();
    }

    @Test
    void a_concern_is_flagged_for_the_words_in_it_however_it_comes_in() {
        var zone = zones.open();
        assertThat(raised(zone, "三楼有人要跳\n楼，快来").matter().flags()).isEqualTo(Flags.NONE.urgent(true));
        assertThat(raised(zone, "孩子在学校遭校园欺凌").matter().flags()).isEqualTo(Flags.NONE.sensitive(true));
        assertThat(raised(zone, "举报社区书记收红包").matter().flags()).isEqualTo(Flags.NONE.sealed(true));
        assertThat(raised(zone, "楼道灯坏了请来修").matter().flags()).isEqualTo(Flags.NONE);
    }

    @Test
    void who_is_not_cleared_does_not_see_what_accuses_an_official() {
        var zone = zones.open();
        Case accusation = raised(zone, "举报社区书记收红包");
        assertThat(casework.view(accusation.id(), Actor.of(zone.signedIn(Role.DISPATCHER)))).isEmpty();
    }

    @Test
    void what_comes_from_an_old_report_is_not_flagged() {
        var zone = zones.open();
        var command = CaseCommand.Register.concern(CaseType.HELP, "起火", "去年楼道起火").with(Flags.HISTORY);
        var done = (Result.Done) casework.register(command, Actor.of(zone.signedIn(Role.CLERK)), clock.instant());
        assertThat(done.now().matter().flags()).isEqualTo(Flags.HISTORY);
    }

    @Test
    void the_list_is_the_regions_own_and_refuses_what_makes_no_sense() {
        var zone = zones.open();
        var supervisor = Caller.at(port).signIn(zone.username(Role.SUPERVISOR));
        assertThat(supervisor.post("/triage/words", Map.of("word", "拖 行", "kind", "LIFE")).statusCode()).isEqualTo(302);
        assertThat(raised(zone, "有车把人拖行几十米").matter().flags().urgent()).isTrue();
        assertThat(raised(zones.open(), "有车把人拖行几十米").matter().flags().urgent()).isFalse();

        assertThat(supervisor.post("/triage/words/out", Map.of("word", "起火")).statusCode()).isEqualTo(302);
        assertThat(words.found(zone.region().id(), "楼道起火")).isEmpty();
        supervisor.post("/triage/words", Map.of("word", "起火", "kind", "LIFE"));
        assertThat(words.found(zone.region().id(), "楼道起火")).extracting(Found::word).containsExactly("起火");

        for (Map<String, String> bad : List.of(Map.of("word", "火", "kind", "LIFE"), Map.of("word", "长".repeat(21), "kind", "LIFE"),
                Map.of("word", "跳楼", "kind", "LIFE"), Map.of("word", "新词"))) {
            var answer = supervisor.post("/triage/words", bad);
            assertThat(answer.statusCode()).as("%s", bad).isEqualTo(422);
            assertThat(answer.body()).contains("value=\"" + bad.get("word") + "\"");
        }
    }

    @Test
    void the_clerk_sees_the_words_while_he_types_and_the_dispatcher_takes_a_false_alarm_back(Visitor visitor) {
        var zone = zones.open();
        visitor.signIn(zone.username(Role.CLERK)).open("/cases/new");
        visitor.page().fill("#text", "楼下烧烤店天天冒烟，像起火一样，能不能管管");
        visitor.page().locator("#place").click();
        assertThat(visitor.page().locator("#watched")).containsText("起火");
        visitor.seesAccessiblePage().picture("watch-typing");
        visitor.page().locator("form[data-keep=concern] .act-end button").click();
        assertThat(visitor.page().locator(".saved")).containsText("起火");
        String number = visitor.page().locator(".saved a").first().getAttribute("href");

        visitor.afresh().signIn(zone.username(Role.DISPATCHER)).open(number);
        assertThat(visitor.page().locator("main")).containsText("紧急");
        assertThat(visitor.page().locator("mark").getByText("起火").first()).isVisible();
        visitor.seesAccessiblePage().picture("watch-case");
        visitor.page().locator("form[action$=false-alarm] button").click();
        assertThat(visitor.page().locator("main")).containsText("认定误报");
        assertThat(visitor.page().locator("form[action$=false-alarm]")).hasCount(0);

        visitor.afresh().signIn(zone.username(Role.SUPERVISOR)).open("/triage/words");
        assertThat(visitor.page().locator("main")).containsText("误报 1");
        visitor.seesAccessiblePage().picture("watch-words");
        visitor.onPhone().signIn(zone.username(Role.SUPERVISOR)).open("/triage/words");
        visitor.seesNoSidewaysScroll().picture("watch-words-phone");
    }
}
