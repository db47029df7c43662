package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SessionsTest {

    @Autowired
    TestZone zones;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    private Caller signedIn(Account account) {
        return Caller.at(port).signIn(account.username());
    }

    private static boolean isIn(Caller caller) {
        HttpResponse<String> answer = caller.get("/");
        assertThat(answer.statusCode()).isIn(200, 302);
        return answer.statusCode() == 200;
    }

    @Test
    void an_hour_of_silence_ends_a_session_and_work_in_between_keeps_it() {
        Caller caller = signedIn(zones.open().user(Role.CLERK));
        TestClock.shared().advance(Duration.ofMinutes(50));
        assertThat(isIn(caller)).isTrue();
        TestClock.shared().advance(Duration.ofMinutes(59));
        assertThat(isIn(caller)).isTrue();
        TestClock.shared().advance(Duration.ofMinutes(61));
        assertThat(isIn(caller)).isFalse();
    }

    @Test
    void a_disabled_user_is_out_at_once_and_stays_out_when_enabled_again() {
        Account clerk = zones.open().user(Role.CLERK);
        Caller caller = signedIn(clerk);
        accounts.change(clerk.disabled(true));
        assertThat(isIn(caller)).isFalse();
        accounts.change(clerk.disabled(false));
        assertThat(isIn(caller)).isFalse();
    }

    @Test
    void a_changed_role_counts_from_the_next_request() {
        Account clerk = zones.open().user(Role.CLERK);
        Caller caller = signedIn(clerk);
        assertThat(caller.get("/reports").statusCode()).isEqualTo(200);
        accounts.change(clerk.with(clerk.name(), Set.of(Role.ADMINISTRATOR), clerk.scope()));
        assertThat(caller.get("/reports").statusCode()).isEqualTo(403);
        assertThat(caller.get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        Account clerk = zones.open().user(Role.CLERK);
        Caller caller = signedIn(clerk);
        String link = accounts.passwordLink(clerk);
        Caller.at(port).post(link, Map.of("password", "Autumn-Leaf-9", "repeated", "Autumn-Leaf-9"));
        assertThat(isIn(caller)).isFalse();
    }

    @Test
    void who_signs_out_leaves_nothing_that_a_copied_cookie_could_use() {
        Caller caller = signedIn(zones.open().user(Role.CLERK));
        Caller thief = caller.copied();
        assertThat(isIn(thief)).isTrue();
        caller.post("/sign-out", Map.of());
        assertThat(isIn(caller)).isFalse();
        assertThat(isIn(thief)).isFalse();
    }

    @Test
    void signing_in_again_replaces_the_session_and_leaves_those_at_other_browsers() {
        Account clerk = zones.open().user(Role.CLERK);
        Caller elsewhere = signedIn(clerk);
        Caller caller = signedIn(clerk);
        Caller before = caller.copied();
        caller.signIn(clerk.username());
        assertThat(isIn(caller)).isTrue();
        assertThat(isIn(before)).isFalse();
        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void the_database_holds_no_secret_and_forgets_sessions_that_are_over() {
        Account clerk = zones.open().user(Role.CLERK);
        Caller caller = signedIn(clerk);
        byte[] secret = caller.cookie(Sessions.COOKIE).orElseThrow().getBytes(StandardCharsets.UTF_8);
        assertThat(hashes(clerk)).hasSize(1).doesNotContain(secret);
        TestClock.shared().advance(Duration.ofHours(2));
        signedIn(zones.open().user(Role.CLERK));
        assertThat(hashes(clerk)).isEmpty();
    }

    @Test
    void no_page_needs_the_memory_of_one_server() {
        Caller caller = signedIn(zones.open().user(Role.ADMINISTRATOR));
        var made = caller.post("/users/new", Map.of("username", "cha." + UUID.randomUUID().toString().substring(0, 8), "name", "试", "roles", "CLERK"));
        assertThat(made.statusCode()).isEqualTo(302);
        String page = URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(caller.get(page).body()).contains("data-toast");
        assertThat(caller.get(page).body()).doesNotContain("data-toast");
        assertThat(caller.cookie("JSESSIONID")).isEmpty();
    }

    private java.util.List<byte[]> hashes(Account account) {
        return jdbc.sql("SELECT token_hash FROM session WHERE account_id = :id")
                .param("id", account.id())
                .query((rs, n) -> rs.getBytes(1))
                .list();
    }
}
