package org.minqing.triage.alike;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseStage;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Flags;
import org.minqing.casework.Result;
import org.minqing.place.NewPlace;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 同类事项: what stands beside a case, and what a clerk is told while typing. */
@BrowserTest
class AlikeBrowserTest {

    @Autowired TestZone zones;
    @Autowired Casework casework;
    @Autowired Places places;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final class Town {
        final TestZone.Zone zone = zones.open();
        final int region = zone.region().id();
        final UUID street = place(PlaceKind.SUBDISTRICT, "临溪街道", place(PlaceKind.ZONE, "试验区", null));
        final UUID willow = place(PlaceKind.COMMUNITY, "柳湾社区", street);
        final UUID riverside = place(PlaceKind.ESTATE, "滨河花园", willow);
        final UUID bamboo = place(PlaceKind.ESTATE, "翠竹苑", willow);
        final UUID bridge = place(PlaceKind.COMMUNITY, "石桥社区", street);

        private UUID place(PlaceKind kind, String name, @Nullable UUID parent) {
            return places.create(region, new NewPlace(kind, name, List.of(), parent)).id();
        }

        Case raised(UUID at, String title, String text, Flags flags) {
            var command = CaseCommand.Register.concern(CaseType.HELP, title, text).at(at).with(flags);
            return ((Result.Done) casework.register(command, Actor.of(zone.signedIn(Role.CLERK)), clock.instant())).now();
        }

        Case raised(UUID at, String title) {
            return raised(at, title, title + "，居民希望尽快解决。", Flags.NONE);
        }

        String beside(Case one, String username) {
            return Caller.at(port).signIn(username).get("/cases/" + one.number() + "/alike").body();
        }
    }

    @Test
    void the_same_problem_stands_beside_a_case_the_same_place_first_and_another_problem_or_community_does_not() {
        var town = new Town();
        Case near = town.raised(town.bamboo, "翠竹苑电梯停运老人出行难");
        Case same = town.raised(town.riverside, "滨河花园电梯经常困人");
        Case other = town.raised(town.riverside, "滨河花园门口垃圾没人清运");
        Case far = town.raised(town.bridge, "石桥社区电梯经常困人");
        String page = town.beside(town.raised(town.riverside, "滨河花园电梯又坏了"), town.zone.username(Role.DISPATCHER));
        assertThat(page).contains(same.number(), near.number()).doesNotContain(other.number(), far.number());
        assertThat(page.indexOf(same.number())).isLessThan(page.indexOf(near.number()));
        assertThat(page).contains("同一地点：滨河花园", "同一问题：电梯");
    }

    @Test
    void a_sealed_or_sensitive_case_is_never_compared_even_for_who_may_see_it() {
        var town = new Town();
        Case sealed = town.raised(town.riverside, "滨河花园电梯经常困人", "滨河花园电梯经常困人", Flags.NONE.sealed(true));
        Case sensitive = town.raised(town.riverside, "滨河花园电梯总是困人", "滨河花园电梯总是困人", Flags.NONE.sensitive(true));
        Case asked = town.raised(town.riverside, "滨河花园电梯又坏了");
        assertThat(town.beside(asked, town.zone.username(Role.CLERK)))
                .contains("没有反映同样问题的事项").doesNotContain(sealed.number(), sensitive.number());
    }

    @Test
    void who_sees_one_place_only_is_shown_no_case_of_another() {
        var town = new Town();
        Case there = town.raised(town.bamboo, "翠竹苑电梯停运老人出行难");
        Case here = town.raised(town.riverside, "滨河花园电梯又坏了");
        String worker = zones.user(town.zone.region(), Role.COMMUNITY_WORKER, new Account.Scope(null, null, town.riverside)).username();
        assertThat(town.beside(here, worker)).doesNotContain(there.number());
        assertThat(town.beside(here, town.zone.username(Role.CLERK))).contains(there.number());
        assertThat(Caller.at(port).signIn(worker).get("/cases/" + there.number() + "/alike").statusCode()).isEqualTo(404);
    }

    @Test
    void the_clerk_is_told_while_typing_and_the_case_shows_it(Visitor visitor) {
        var town = new Town();
        Case same = town.raised(town.riverside, "滨河花园3期电梯经常困人");
        town.raised(town.bamboo, "翠竹苑电梯停运老人出行难");
        visitor.signIn(town.zone.username(Role.CLERK)).open("/cases/new");
        visitor.page().fill("#place", "滨河花园");
        visitor.page().fill("#text", "滨河花园三期的电梯又坏了，昨天困了人");
        visitor.page().locator("#place").click();
        assertThat(visitor.page().locator("#alike")).containsText(same.number());
        assertThat(visitor.page().locator("#alike")).containsText("同一地点：滨河花园");
        visitor.seesAccessiblePage().picture("alike-typing");

        Case asked = town.raised(town.riverside, "滨河花园三期电梯又坏了");
        visitor.open("/cases/" + asked.number());
        assertThat(visitor.page().locator(".alike")).containsText(same.number());
        visitor.page().locator(".alike").scrollIntoViewIfNeeded();
        visitor.seesAccessiblePage().picture("alike-case");
        visitor.onPhone().signIn(town.zone.username(Role.CLERK)).open("/cases/" + asked.number());
        assertThat(visitor.page().locator(".alike")).containsText(same.number());
        visitor.page().locator(".alike").scrollIntoViewIfNeeded();
        visitor.seesNoSidewaysScroll().picture("alike-phone");
    }

    @Test
    void a_clerk_lays_two_beside_each_other_and_makes_them_one(Visitor visitor) {
        var town = new Town();
        Case first = town.raised(town.riverside, "滨河花园电梯经常困人", "滨河花园三期的电梯经常困人，昨天困了老人半小时。", Flags.NONE);
        Case again = town.raised(town.riverside, "滨河花园电梯又坏了", "滨河花园三期的电梯经常困人，物业说没有钱修。", Flags.NONE);
        visitor.signIn(town.zone.username(Role.DISPATCHER)).open("/cases/" + again.number());
        visitor.page().locator(".alike a.btn").first().click();
        assertThat(visitor.page().locator("h1")).hasText("并案对照");
        assertThat(visitor.page().locator("mark").last()).containsText("昨天困了老人半小时");
        assertThat(visitor.page().locator(".beside-ways li").first()).containsText(again.number() + " 并入 " + first.number());
        assertThat(visitor.page().locator("#reason-" + again.number())).hasValue(Pattern.compile("同一地点：.*滨河花园；同一问题：电梯.*"));
        visitor.seesAccessiblePage().picture("beside");
        visitor.page().locator(".beside-ways button").first().click();
        assertThat(visitor.page().locator("h1")).containsText("滨河花园电梯经常困人");
        assertThat(casework.view(again.id(), Actor.of(town.zone.signedIn(Role.CLERK))).orElseThrow().facts().stage()).isEqualTo(CaseStage.MERGED);

        visitor.open("/cases/" + first.number() + "/beside/" + again.number());
        assertThat(visitor.page().locator("main")).containsText("现在不能并案");
        visitor.onPhone().signIn(town.zone.username(Role.DISPATCHER)).open("/cases/" + first.number() + "/beside/" + again.number());
        visitor.seesNoSidewaysScroll().picture("beside-phone");
    }

    @Test
    void merging_side_by_side_asks_what_the_case_page_asks_and_tells_who_came_too_late() {
        var town = new Town();
        Case first = town.raised(town.riverside, "滨河花园电梯经常困人");
        Case again = town.raised(town.riverside, "滨河花园电梯又坏了");
        String path = "/cases/" + again.number() + "/beside/" + first.number();
        String seen = String.valueOf(again.version());
        var dispatcher = Caller.at(port).signIn(town.zone.username(Role.DISPATCHER));
        var without = dispatcher.post(path, Map.of("version", seen, "reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        var late = dispatcher.post(path, Map.of("version", "0", "reason", "同一部电梯"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("刚被别人改动", "同一部电梯");
        assertThat(dispatcher.post(path, Map.of("version", "x", "reason", "同一部电梯")).statusCode()).isEqualTo(400);
        var reviewer = Caller.at(port).signIn(town.zone.username(Role.REVIEWER));
        assertThat(reviewer.get(path).body()).contains("现在不能并案").doesNotContain("beside-ways");
        assertThat(reviewer.post(path, Map.of("version", seen, "reason", "同一部电梯")).statusCode()).isEqualTo(422);
        assertThat(dispatcher.get("/cases/" + again.number() + "/beside/" + again.number()).statusCode()).isEqualTo(404);

        Case sealed = town.raised(town.riverside, "滨河花园电梯经常困人", "滨河花园电梯经常困人", Flags.NONE.sealed(true));
        assertThat(Caller.at(port).signIn(town.zone.username(Role.CLERK)).get("/cases/" + again.number() + "/beside/" + sealed.number()).statusCode()).isEqualTo(404);
        assertThat(dispatcher.post(path, Map.of("version", seen, "reason", "同一部电梯")).statusCode()).isEqualTo(302);
    }
}
