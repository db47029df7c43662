package org.minqing.notify;

import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses of pages as they stand in a mail. */
@Component
class MailLinks {

    private final Environment environment;

    MailLinks(Environment environment) {
        this.environment = environment;
    }

    /** {@code MINQING_ADDRESS}: under which people reach the server, such as {@code https://minqing.example.org}. */
    String home() {
        String told = environment.getProperty("minqing.address", "");
        if (!told.isBlank()) {
            return told.strip().replaceAll("/+$", "");
        }
        return "http://" + environment.getProperty("server.address", "localhost") + ":"
                + environment.getProperty("local.server.port", "8080");
    }

    /** The operator did not say under which address people reach the server. */
    boolean guessed() {
        return environment.getProperty("minqing.address", "").isBlank();
    }

    String caseOf(String number) {
        return home() + "/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    String notices() {
        return home() + "/notices";
    }

    String settings() {
        return home() + "/notices/settings";
    }

    String confirm(String token) {
        return home() + "/notices/address/" + token;
    }
}
