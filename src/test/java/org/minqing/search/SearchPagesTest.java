package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.casework.Flags;
import org.minqing.search.SearchedZone.Town;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SearchPagesTest {

    @Autowired SearchedZone zones;
    @Autowired TestZone users;
    @LocalServerPort int port;

    private Caller caller(Town town, Account.Scope scope, Role first, Role... more) {
        return Caller.at(port).signIn(users.user(town.zone.region(), scope, first, more).username());
    }

    private static String search(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void the_words_that_were_found_are_marked_in_title_and_text() {
        Town town = zones.open();
        UUID leak = town.concern("小区漏水没人管", "下雨天三楼漏水，墙都是湿的。");
        town.index();

        assertThat(caller(town, Account.Scope.NONE, Role.CLERK).get(search("漏水")).body())
                .contains("小区<mark>漏水</mark>没人管", "三楼<mark>漏水</mark>，墙都是湿的", "/cases/", town.number(leak), "芦岸社区");
    }

    @Test
    void a_sealed_case_leaves_no_trace_on_the_page_of_who_is_not_cleared() {
        Town town = zones.open();
        UUID secret = town.concern("举报蓝鲸公司偷排废水", "紫杉路的居民不敢说。", Flags.SEALED);
        town.index();
        Caller uncleared = caller(town, Account.Scope.NONE, Role.SUPERVISOR);
        for (String typed : List.of("偷排废水", "蓝鲸", "紫杉", "feishui", "废睡", town.number(secret))) {
            for (String kind : List.of("", "&kind=CASE", "&place=" + town.reed.id(), "&stage=REGISTERED")) {
                String page = uncleared.get(search(typed) + kind).body();
                assertThat(page).as(typed + kind).contains("没有找到").doesNotContain("您要找的是不是");
                assertThat(page.replace("value=\"" + typed + "\"", "")).as(typed + kind)
                        .doesNotContain("举报", "不敢说", "/cases/" + town.number(secret));
            }
        }
    }

    @Test
    void who_is_cleared_finds_a_sealed_case_as_lists_show_it_without_its_words() {
        Town town = zones.open();
        UUID secret = town.concern("举报蓝鲸公司偷排废水", "紫杉路的居民不敢说。", Flags.SEALED);
        town.index();

        assertThat(caller(town, Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED).get(search("紫杉")).body())
                .contains("/cases/", town.number(secret)).doesNotContain("居民不敢说");
    }

    @Test
    void what_is_narrowed_by_place_unit_stage_and_day_holds_together() {
        Town town = zones.open();
        String water = town.number(town.dispatched(town.concern("水管漏水", "厨房。"), town.water));
        String roof = town.number(town.dispatched(town.concern("屋顶漏水", "顶楼。"), town.building));
        String fresh = town.number(town.concern("墙面漏水", "一楼。"));
        town.index();
        Caller clerk = caller(town, Account.Scope.NONE, Role.CLERK);
        String leak = search("漏水");

        assertThat(clerk.get(leak + "&unit=" + town.water.id()).body()).contains(water).doesNotContain(roof, fresh);
        assertThat(clerk.get(leak + "&stage=REGISTERED").body()).contains(fresh).doesNotContain(water, roof);
        assertThat(clerk.get(leak + "&place=" + town.reed.id()).body()).contains(water, roof, fresh);
        assertThat(clerk.get(leak + "&place=" + town.plum.id()).body()).doesNotContain(water, roof, fresh);
        assertThat(clerk.get(leak + "&until=2001-01-01").body()).doesNotContain(water, roof, fresh);
        assertThat(clerk.get("/search?q=&unit=" + town.water.id()).body()).contains(water).doesNotContain(roof);
    }

    @Test
    void more_than_a_page_is_turned_page_by_page_without_one_twice() {
        Town town = zones.open();
        for (int i = 0; i < 25; i++) {
            town.concern("漏水第" + i + "处", "墙湿了。");
        }
        town.index();
        Caller clerk = caller(town, Account.Scope.NONE, Role.CLERK);
        String first = clerk.get(search("漏水") + "&kind=CASE").body();
        String second = clerk.get(search("漏水") + "&kind=CASE&page=2").body();

        assertThat(first.split("found-title", -1)).hasSize(1 + 20);
        assertThat(second.split("found-title", -1)).hasSize(1 + 5);
        assertThat(first).contains("page=2").doesNotContain("rel=\"prev\"");
        assertThat(second).contains("rel=\"prev\"").doesNotContain("page=3");
    }

    @Test
    void whatever_is_asked_is_answered_with_a_page() {
        Town town = zones.open();
        Caller clerk = caller(town, Account.Scope.NONE, Role.CLERK);
        for (String asked : List.of("/search", "/search?q=", search("<script>"), search("\ud83d"), search("漏水".repeat(200)),
                "/search?q=1&page=-3", "/search?q=1&page=99999&kind=CASE", "/search?q=1&kind=UNIT&stage=CLOSED")) {
            assertThat(clerk.get(asked).statusCode()).as(asked).isEqualTo(200);
        }
        assertThat(clerk.get(search("<script>alert(1)</script>")).body()).doesNotContain("<script>alert");
        for (String asked : List.of("/search?kind=SECRET", "/search?unit=1", "/search?from=gestern", "/search?page=x")) {
            assertThat(clerk.get(asked).statusCode()).as(asked).isEqualTo(400);
        }
    }
}
