package org.minqing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page shown in place of one that cannot be. */
@ServerTest
class ErrorPagesTest {

    @Autowired TestZone zones;
    @LocalServerPort int port;

    @Test
    void another_language_is_tried_at_the_page_asked_for() {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.SUPERVISOR));
        var refused = caller.get("/learned?page=2");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("name=\"back\" value=\"/learned?page=2\"");
    }

    @Test
    void nothing_failed_where_somebody_types_the_address_of_the_error_page() {
        Caller caller = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        assertThat(caller.get("/error").statusCode()).isEqualTo(404);
    }
}
