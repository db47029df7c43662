package org.minqing.triage.hot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Flags;
import org.minqing.casework.Result;
import org.minqing.people.NewOfficial;
import org.minqing.people.NewUnit;
import org.minqing.people.Officials;
import org.minqing.people.Units;
import org.minqing.place.NewPlace;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.minqing.web.UiAdvice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 热点 from the first concern to what it becomes. */
@BrowserTest
class HotTopicsTest {

    @Autowired TestZone zones;
    @Autowired Casework casework;
    @Autowired Places places;
    @Autowired TopicDesk desk;
    @Autowired TopicStore store;
    @Autowired HotTopics topics;
    @Autowired TopicSheets sheets;
    @Autowired UiAdvice ui;
    @Autowired Officials officials;
    @Autowired Units units;
    @Autowired OpenPlaces open;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final class Town {
        final TestZone.Zone zone = zones.open();
        final int region = zone.region().id();
        final UUID street = place(PlaceKind.SUBDISTRICT, "临溪街道", place(PlaceKind.ZONE, "试验区", null));
        final UUID willow = place(PlaceKind.COMMUNITY, "柳湾社区", street);
        final UUID lotus = place(PlaceKind.ESTATE, "荷塘小区", willow);
        final UUID bamboo = place(PlaceKind.ESTATE, "翠竹苑", willow);
        final UUID bridge = place(PlaceKind.COMMUNITY, "石桥社区", street);

        private UUID place(PlaceKind kind, String name, @Nullable UUID parent) {
            return places.create(region, new NewPlace(kind, name, List.of(), parent)).id();
        }

        Case raised(UUID at, String title, String text, int daysAgo, Flags flags) {
            var command = CaseCommand.Register.concern(CaseType.HELP, title, text).at(at).with(flags);
            return ((Result.Done) casework.register(command, Actor.of(zone.signedIn(Role.CLERK)), clock.instant().minus(Duration.ofDays(daysAgo)))).now();
        }

        Case water(int daysAgo) {
            return water(daysAgo, Flags.NONE);
        }

        Case water(int daysAgo, Flags flags) {
            return raised(lotus, "荷塘小区停水", "您好，荷塘小区家里又没有水，自来水从早上停到晚上，做饭都做不成。", daysAgo, flags);
        }

        Case lift(int daysAgo) {
            return raised(bamboo, "翠竹苑电梯故障", "翠竹苑电梯三天两头坏，困人好几次，老人下不了楼。", daysAgo, Flags.NONE);
        }

        void heard() {
            desk.work(region);
        }

        Actor as(Role role) {
            return Actor.of(zone.signedIn(role));
        }

        List<TopicLine> seenBy(Role role) {
            return topics.list(as(role), Optional.empty());
        }

        UUID topicOf(Case one) {
            return store.topicsOf(region, List.of(one.id())).iterator().next();
        }

        Caller caller(Role role) {
            return Caller.at(port).signIn(zone.username(role));
        }
    }

    @Test
    void cases_of_the_same_problem_at_the_same_place_are_one_topic_with_a_name_and_others_are_none() {
        var town = new Town();
        Case first = town.water(3);
        town.lift(2);
        Case second = town.water(1);
        town.heard();
        assertThat(town.seenBy(Role.DISPATCHER)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(first.id());
            assertThat(line.name()).isEqualTo("荷塘小区 · 停水");
            assertThat(line.place()).isEqualTo("柳湾社区");
            assertThat(line.cases()).isEqualTo(2);
            assertThat(line.number()).isEqualTo(first.number());
        });
        String page = town.caller(Role.DISPATCHER).get("/topics/" + first.id()).body();
        assertThat(page).contains("与 " + first.number() + " 最像", "同一问题：停水", second.number());
    }

    @Test
    void a_topic_stays_what_it_is_when_the_desk_starts_anew_and_nothing_is_heard_twice() {
        var town = new Town();
        Case first = town.water(20);
        town.water(10);
        town.heard();
        open.forget(town.region);
        town.water(1);
        town.heard();
        jdbc.sql("DELETE FROM feed_position WHERE region_id = :region").param("region", town.region).update();
        open.forget(town.region);
        town.heard();
        assertThat(town.seenBy(Role.DISPATCHER)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(first.id());
            assertThat(line.cases()).isEqualTo(3);
        });
        assertThat(store.story(town.region, town.willow, 0)).hasSize(3);
    }

    @Test
    void a_sealed_or_sensitive_case_is_in_no_topic_and_one_sealed_later_is_counted_no_more() {
        var town = new Town();
        Case first = town.water(3);
        town.water(2);
        Case sealed = town.water(2, Flags.NONE.sealed(true));
        Case sensitive = town.water(2, Flags.NONE.sensitive(true));
        Case later = town.water(1);
        town.heard();
        assertThat(store.heard(town.region, List.of(sealed.id(), sensitive.id()))).isEmpty();
        assertThat(town.seenBy(Role.CLERK)).singleElement().extracting(TopicLine::cases).isEqualTo(3);

        casework.perform(later.id(), new CaseCommand.Mark(false, true, false, false, "涉及举报"), town.as(Role.CLERK), clock.instant());
        assertThat(town.seenBy(Role.CLERK)).singleElement().extracting(TopicLine::cases).isEqualTo(2);
        assertThat(town.caller(Role.CLERK).get("/topics/" + first.id()).body()).doesNotContain(later.number());
        assertThat(town.caller(Role.CLERK).get("/cases/" + later.number() + "/topic").statusCode()).isEqualTo(404);
    }

    @Test
    void who_sees_one_place_only_is_told_of_no_case_elsewhere_not_even_by_a_number() {
        var town = new Town();
        Case here = town.water(3);
        town.raised(town.bamboo, "荷塘小区停水", "荷塘小区停水，翠竹苑也停，自来水从早上停到晚上，做饭都做不成。", 1, Flags.NONE);
        town.heard();
        String worker = zones.user(town.zone.region(), Role.COMMUNITY_WORKER, new Account.Scope(null, null, town.lotus)).username();
        var caller = Caller.at(port).signIn(worker);
        assertThat(town.seenBy(Role.CLERK)).singleElement().extracting(TopicLine::cases).isEqualTo(2);
        assertThat(caller.get("/topics").body()).contains("还没有热点");
        assertThat(caller.get("/topics/" + here.id()).body()).contains("1 件事项");
        String stranger = zones.user(town.zone.region(), Role.COMMUNITY_WORKER, new Account.Scope(null, null, town.bridge)).username();
        assertThat(Caller.at(port).signIn(stranger).get("/topics/" + here.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void who_dispatches_and_supervises_is_told_once_when_a_topic_grows_fast_and_of_old_news_nobody_is() {
        var town = new Town();
        town.lift(30);
        town.lift(29);
        town.lift(28);
        town.water(3);
        town.water(2);
        town.heard();
        assertThat(told(town)).isZero();
        Case third = town.water(1);
        town.heard();
        town.water(0);
        town.heard();
        assertThat(told(town)).isEqualTo(2);
        assertThat(topics.growing(town.as(Role.LEADER))).singleElement().extracting(TopicLine::name).isEqualTo("荷塘小区 · 停水");
        var supervisor = town.caller(Role.SUPERVISOR);
        assertThat(supervisor.get("/notices").body()).contains("热点升温", "/cases/" + third.number() + "/topic");
        assertThat(supervisor.get("/").body()).contains("1 个热点升温快");
        assertThat(supervisor.get("/cases/" + third.number() + "/topic").statusCode()).isEqualTo(302);
        assertThat(supervisor.get("/notices").body()).as("he looked at it").doesNotContain("notice-open");
    }

    private int told(Town town) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE region_id = :region AND kind = 'TOPIC_GROWS'")
                .param("region", town.region).query(Integer.class).single();
    }

    @Test
    void what_people_merge_split_and_pin_stays_so_is_undone_exactly_and_counts_for_who_comes_later() {
        var town = new Town();
        Case water = town.water(6);
        town.water(5);
        Case lift = town.lift(4);
        town.lift(3);
        town.heard();
        var dispatcher = town.caller(Role.DISPATCHER);
        post(dispatcher, "/topics/" + water.id() + "/merge", Map.of("other", lift.number()));
        assertThat(town.seenBy(Role.CLERK)).singleElement().extracting(TopicLine::cases).isEqualTo(4);
        assertThat(dispatcher.get("/topics/" + lift.id()).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(water.id().toString()));

        Case later = town.lift(1);
        town.heard();
        assertThat(town.topicOf(later)).isEqualTo(water.id());
        post(dispatcher, "/topics/" + water.id() + "/split", Map.of("case", later.id().toString()));
        UUID apart = town.topicOf(later);
        assertThat(apart).isNotEqualTo(water.id());
        post(dispatcher, "/topics/" + apart + "/pin", Map.of());
        assertThat(town.seenBy(Role.CLERK).getFirst().id()).isEqualTo(apart);

        List<TopicSheet.Decided> decided = decisions(town, water);
        assertThat(decided).extracting(TopicSheet.Decided::falling).as("the last first: split with its pin, merge").containsExactly(1, 0);
        post(dispatcher, "/topics/" + water.id() + "/undo", Map.of("decision", decided.getFirst().id().toString()));
        assertThat(town.topicOf(later)).isEqualTo(water.id());
        post(dispatcher, "/topics/" + water.id() + "/undo", Map.of("decision", decided.getLast().id().toString()));
        assertThat(town.topicOf(later)).isEqualTo(lift.id());
        assertThat(town.seenBy(Role.CLERK)).extracting(TopicLine::cases).containsExactlyInAnyOrder(2, 3);
    }

    private List<TopicSheet.Decided> decisions(Town town, Case of) {
        return sheets.of(town.zone.signedIn(Role.DISPATCHER), ui.outside(Locale.CHINA, town.zone.region().zone()), of.id()).orElseThrow().decisions();
    }

    private static void post(Caller caller, String path, Map<String, String> form) {
        assertThat(caller.post(path, form).statusCode()).as(path).isEqualTo(302);
    }

    @Test
    void what_cannot_be_decided_is_refused_with_a_reason_and_changes_nothing() {
        var town = new Town();
        Case water = town.water(6);
        Case second = town.water(5);
        Case elsewhere = town.raised(town.bridge, "石桥社区停水", "石桥社区停水一天了，做饭都做不成。", 4, Flags.NONE);
        town.heard();
        var dispatcher = town.caller(Role.DISPATCHER);
        String at = "/topics/" + water.id();
        assertThat(said(dispatcher, at + "/merge", Map.of("other", "滨20990101-0001"))).contains("没有编号为");
        assertThat(said(dispatcher, at + "/merge", Map.of("other", second.number()))).contains("已经在这个热点里");
        assertThat(said(dispatcher, at + "/merge", Map.of("other", elsewhere.number()))).contains("另一个社区");
        assertThat(said(dispatcher, at + "/split", Map.of())).contains("请先选择");
        assertThat(said(dispatcher, at + "/split", Map.of("case", elsewhere.id().toString()))).contains("请先选择");
        assertThat(said(dispatcher, at + "/undo", Map.of("decision", UUID.randomUUID().toString()))).contains("已经被撤销过了");
        assertThat(dispatcher.post(at + "/undo", Map.of("decision", "x")).statusCode()).isEqualTo(400);
        assertThat(dispatcher.get("/topics/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(store.story(town.region, town.willow, 0)).hasSize(2);
        for (Role role : List.of(Role.LEADER, Role.LIAISON, Role.COMMUNITY_WORKER)) {
            assertThat(town.caller(role).post(at + "/pin", Map.of()).statusCode()).as("%s", role).isEqualTo(403);
        }
    }

    private static String said(Caller caller, String path, Map<String, String> form) {
        HttpResponse<String> answer = caller.post(path, form);
        return caller.get(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath()).body();
    }

    @Test
    void a_topic_becomes_a_directive_a_campaign_and_a_plan_and_each_leads_to_the_other(Visitor visitor) {
        var town = new Town();
        Case water = town.water(6);
        town.water(2);
        town.water(1);
        town.lift(3);
        town.heard();
        officials.create(town.region, new NewOfficial("陆明", "", List.of()));
        units.create(town.region, NewUnit.named("水务局"));
        visitor.signIn(town.zone.username(Role.SUPERVISOR)).open("/topics");
        visitor.seesAccessiblePage().picture("topics");
        visitor.page().getByText("荷塘小区 · 停水").click();
        assertThat(visitor.page().locator("h1")).containsText("升温");
        visitor.seesAccessiblePage().picture("topic");
        visitor.page().getByText("转为领导交办").click();
        assertThat(visitor.page().locator("#title")).hasValue("荷塘小区 · 停水");
        assertThat(visitor.page().locator("#text")).hasValue(Pattern.compile("近期有 3 件事项.*"));
        visitor.page().fill("#issuer", "陆明");
        visitor.page().locator("form[data-keep=directive] .act-end button").click();
        visitor.page().locator(".saved a").first().click();
        visitor.page().getByText("来自热点").click();
        assertThat(visitor.page().locator("h1")).containsText("荷塘小区 · 停水");
        town.heard();
        visitor.page().reload();
        assertThat(visitor.page().locator("main")).containsText("已转交办");

        visitor.page().getByText("转为专项行动").click();
        visitor.page().locator("form[data-act] .act-end button").click();
        visitor.page().selectOption("#organiser", new SelectOption().setIndex(1));
        visitor.page().fill("#phases", "排查\n整改\n回访");
        visitor.seesAccessiblePage().picture("topic-campaign");
        visitor.page().locator("form[data-act] .act-end button").click();
        assertThat(visitor.page().locator("main")).containsText("整改");
        visitor.page().getByText("来自热点").click();
        assertThat(visitor.page().locator("h1")).containsText("荷塘小区 · 停水");
        assertThat(visitor.page().locator("main")).containsText("已转专项");

        visitor.page().getByText("转为倒排计划").click();
        assertThat(visitor.page().locator("#name")).hasValue("荷塘小区停水整治");
        visitor.page().fill("#fixed", "2026-12-18");
        visitor.page().locator("form[data-act] .act-end button").click();
        visitor.page().selectOption("#unit", new SelectOption().setIndex(1));
        visitor.page().locator("form[data-act] .act-end button").click();
        assertThat(visitor.page().locator("h1")).hasText("荷塘小区停水整治");
        assertThat(visitor.page().locator("main")).containsText("柳湾社区");
        visitor.page().getByText("来自热点").click();
        assertThat(visitor.page().locator("h1")).containsText("荷塘小区 · 停水");
        visitor.page().getByText("荷塘小区停水整治").click();
        assertThat(visitor.page().locator("main")).containsText("还没有节点");
        visitor.open("/cases/" + water.number());
        assertThat(visitor.page().locator("main")).containsText("所在热点");
        visitor.inEnglish().open("/topics/" + water.id());
        visitor.inTheDark().signIn(town.zone.username(Role.SUPERVISOR)).open("/topics/" + water.id());
        visitor.seesAccessiblePage().picture("topic-dark");
        visitor.onPhone().signIn(town.zone.username(Role.SUPERVISOR)).open("/topics");
        visitor.seesNoSidewaysScroll().picture("topics-phone");
        visitor.open("/topics/" + water.id());
        visitor.seesNoSidewaysScroll().picture("topic-phone");
    }
}
