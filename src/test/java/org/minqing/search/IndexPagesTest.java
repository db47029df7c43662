package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
class IndexPagesTest {

    @Autowired SearchedZone zones;
    @Autowired TestZone users;
    @Autowired IndexStates states;
    @Autowired Search search;
    @LocalServerPort int port;

    private Caller caller(Town town, Role role) {
        return Caller.at(port).signIn(users.user(town.zone.region(), Account.Scope.NONE, role).username());
    }

    @Test
    void an_administrator_has_the_index_built_anew_and_what_was_found_is_found_meanwhile_and_after() {
        Town town = zones.open();
        UUID leak = town.concern("水管漏水", "厨房。");
        town.index();
        Caller administrator = caller(town, Role.ADMINISTRATOR);
        assertThat(administrator.get("/search/index").body()).contains("已是最新");

        assertThat(administrator.post("/search/index", Map.of()).statusCode()).isEqualTo(302);
        assertThat(administrator.get("/search/index").body()).contains("正在重建，期间继续使用原索引");
        var before = states.of(town.id()).orElseThrow();
        assertThat(search.find(Asked.of("漏水"), town.as(Role.CLERK)).total()).isEqualTo(1);

        town.index();
        assertThat(states.of(town.id()).orElseThrow().begun()).isAfterOrEqualTo(before.begun());
        assertThat(states.of(town.id()).orElseThrow().renewing()).isFalse();
        assertThat(search.find(Asked.of("漏水"), town.as(Role.CLERK)).parts().getFirst().hits().getFirst().owner()).isEqualTo(leak);
    }

    @Test
    void the_number_of_entries_tells_nothing_of_sealed_cases() {
        Town town = zones.open();
        town.concern("水管漏水", "厨房。");
        town.index();
        long before = states.of(town.id()).orElseThrow().entries();
        town.concern("举报某公司", "偷排。", Flags.SEALED);
        town.index();

        assertThat(states.of(town.id()).orElseThrow().entries()).isEqualTo(before);
    }

    @Test
    void who_is_no_administrator_sees_no_index() {
        Town town = zones.open();
        assertThat(caller(town, Role.SUPERVISOR).get("/search/index").statusCode()).isEqualTo(403);
        assertThat(caller(town, Role.SUPERVISOR).post("/search/index", Map.of()).statusCode()).isEqualTo(403);
    }
}
