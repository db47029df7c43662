package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Aside;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerProcess;
import org.minqing.testing.TestZone;

@Aside
class FirstStartTest {

    @TempDir
    Path temporary;

    @Test
    void the_printed_link_lets_the_first_administrator_in_once_and_nobody_is_signed_out_by_a_crash() {
        Path data = temporary.resolve("data");
        Caller signedIn;
        try (var server = ServerProcess.run(data)) {
            String link = server.setUpPath().orElseThrow();
            var administrator = Caller.at(server.port());

            assertThat(administrator.post(link, form("weak")).body()).contains("密码太短");
            assertThat(administrator.post(link, form(TestZone.PASSWORD)).statusCode()).isEqualTo(302);
            assertThat(administrator.get(link).statusCode()).isEqualTo(404);

            administrator.signIn("mei.qing");
            assertThat(administrator.get("/users").body()).contains("梅清");
            signedIn = administrator;
            server.kill();
        }
        try (var again = ServerProcess.run(data)) {
            assertThat(again.setUpPath()).isEmpty();
            assertThat(signedIn.movedTo(again.port()).get("/users").statusCode()).isEqualTo(200);
            assertThat(Caller.at(again.port()).signIn("mei.qing").get("/users").statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, String> form(String password) {
        return Map.of(
                "zone", "云汀新区", "prefix", "汀", "name", "梅清", "username", "mei.qing",
                "password", password, "repeated", password);
    }
}
