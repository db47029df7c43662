package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestClock;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BrowserTest
class AsKnownTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Casework casework;

    @Autowired
    private ApiKeys keys;

    @Value("${local.server.port}")
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood.Street street;

    /** Registered on Friday 20 November at 10:00, dispatched on Saturday, promised on Sunday, signed on Monday. */
    private Case worked() {
        street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        TestClock.shared().advance(A_DAY);
        neighbourhood.move(lamp, new CaseCommand.Dispatch(street.building().id(), List.of(), "路灯维护"), street.actor(Role.DISPATCHER));
        TestClock.shared().advance(A_DAY);
        neighbourhood.move(lamp, new CaseCommand.MakePromise(
                new Promise("建设局", null, "月底前换好", "月底前", LocalDate.parse("2026-11-30"), lamp.matter().source())), street.actor(Role.CLERK));
        TestClock.shared().advance(A_DAY);
        return neighbourhood.move(lamp, new CaseCommand.Sign(), street.builderActor());
    }

    @Test
    void at_each_moment_it_is_what_its_events_so_far_make_of_it() {
        Case lamp = worked();
        Actor clerk = street.actor(Role.CLERK);
        List<Recorded> story = casework.view(lamp.id(), clerk).orElseThrow().timeline().stream().map(Told::recorded).toList();
        for (int n = 1; n <= story.size(); n++) {
            Instant at = story.get(n - 1).at();
            boolean lastOfItsMoment = n == story.size() || story.get(n).at().isAfter(at);
            if (lastOfItsMoment) {
                CaseView then = casework.asKnown(lamp.id(), clerk, at).orElseThrow();
                assertThat(then.facts()).isEqualTo(Evolution.replay(lamp.id(), lamp.regionId(), story.subList(0, n)));
                assertThat(then.moves()).isEmpty();
            }
        }
        assertThat(casework.asKnown(lamp.id(), clerk, TestClock.FRIDAY_MORNING.minusMillis(1))).isEmpty();
    }

    @Test
    void a_day_is_shown_as_it_was_at_its_end_marked_and_without_moves(Visitor visitor) {
        Case lamp = worked();
        visitor.signIn(street.username(Role.DISPATCHER)).open("/cases/" + lamp.number());
        visitor.page().locator("input[name=on]").fill("2026-11-20");
        visitor.page().locator("form:has(input[name=on]) button").click();
        assertThat(visitor.page().locator(".as-known")).containsText("这是 11月20日 23:59 时的情况");
        assertThat(visitor.page().locator(".case-now")).containsText("待派单");
        assertThat(visitor.page().locator("section[aria-labelledby=next]")).hasCount(0);
        assertThat(visitor.page().locator("#promises")).not().containsText("月底前换好");
        visitor.picture("case-as-known").seesAccessiblePage();

        visitor.page().locator("text=回到现在").click();
        assertThat(visitor.page().locator(".case-now")).containsText("办理中");
        visitor.page().locator(".timeline li:has-text('月底前换好') a.when").click();
        assertThat(visitor.page().locator(".case-now")).containsText("待签收");
        assertThat(visitor.page().locator("#promises")).containsText("月底前换好");
        assertThat(visitor.page().locator("input[name=on]")).hasValue("2026-11-22");
        visitor.inEnglish().picture("case-as-known-en").seesAccessiblePage();
        visitor.onPhone().signIn(street.username(Role.DISPATCHER)).open("/cases/" + lamp.number() + "?on=2026-11-21")
                .picture("case-as-known-phone").seesNoSidewaysScroll();
    }

    @Test
    void a_day_before_it_began_or_no_day_at_all_is_told_on_the_page() {
        Case lamp = worked();
        var clerk = Caller.at(port).signIn(street.username(Role.CLERK));
        var early = clerk.get(path(lamp) + "?on=2026-11-19");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("时这件事项还没有登记", "办理中");
        var nonsense = clerk.get(path(lamp) + "?on=%3Cb%3Eyesterday");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).contains("看不懂这个日期：&lt;b&gt;yesterday").doesNotContain("<b>yesterday");
        assertThat(clerk.get(path(lamp) + "?on=%2B999999999-12-31").statusCode()).isEqualTo(400);
        assertThat(clerk.get(path(lamp) + "?on=2099-01-01").body()).contains("11月23日 10:00 时的情况");
        var plumber = Caller.at(port).signIn(street.plumber().username());
        assertThat(plumber.get(path(lamp) + "?on=2026-11-21").statusCode()).isEqualTo(404);
    }

    @Test
    void another_system_asks_for_a_moment(Visitor nobody) throws Exception {
        Case lamp = worked();
        String key = keys.create(lamp.regionId(), "统计", Set.of(Role.CLERK)).secret();
        assertThat(asked(lamp, key, "2026-11-21T09:59:59").get("stage").asString()).isEqualTo("REGISTERED");
        assertThat(asked(lamp, key, "2026-11-21T10:00:00%2B08:00").get("stage").asString()).isEqualTo("DISPATCHED");
        assertThat(asked(lamp, key, "2026-11-21T10:00:00+08:00").get("stage").asString()).isEqualTo("DISPATCHED");
        assertThat(asked(lamp, key, "2026-11-21").get("dueAt").asString()).startsWith("2026-11-");
        assertThat(asked(lamp, key, "2026-11-19").get("type").asString()).isEqualTo("urn:minqing:problem:api.not-yet");
        assertThat(asked(lamp, key, "soon").get("type").asString()).isEqualTo("urn:minqing:problem:known.unreadable");
    }

    @Test
    void words_erased_since_are_said_to_be_erased() {
        Case lamp = worked();
        neighbourhood.move(lamp, new CaseCommand.Erase(Erasure.Scope.WORDS, Erasure.Ground.REQUEST, "书面申请"), street.actor(Role.SUPERVISOR));
        CaseView then = casework.asKnown(lamp.id(), street.actor(Role.CLERK), TestClock.FRIDAY_MORNING).orElseThrow();
        assertThat(then.erased()).isTrue();
        assertThat(then.title()).isEmpty();
    }

    private JsonNode asked(Case lamp, String key, String on) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + port + "/api/v1" + path(lamp) + "?on=" + on))
                    .header("Authorization", "Bearer " + key)
                    .build();
            String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(body);
        }
    }

    private static String path(Case facts) {
        return "/cases/" + URLEncoder.encode(facts.number(), StandardCharsets.UTF_8);
    }
}
