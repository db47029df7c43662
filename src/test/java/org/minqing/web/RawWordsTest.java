package org.minqing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.testing.Caller;
import org.minqing.testing.Crawl;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestDemo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks the pages of the demo zone for what {@link WordsTest} cannot see: keys put together while a page is made. */
@ServerTest
class RawWordsTest {

    private static final Pattern KEY = Pattern.compile(
            "\\b(casework|visit|reading|time|notify|people|place|access|truth|campaign|today|file|web)\\.[a-zA-Z_-]+(\\.[a-zA-Z_-]+)*\\b");
    private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<meta[^>]*>|(?:href|src|hx-get|action|class|id|name|for)=\"[^\"]*\"");

    @Autowired TestDemo demo;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_page_shows_the_key_of_its_words(String language) {
        // Side by side, as they would: one asks while the other's page is made.
        int pages = Stream.of(Role.CLERK, Role.LIAISON, Role.SUPERVISOR, Role.LEADER, Role.ADMINISTRATOR).parallel()
                .mapToInt(role -> pagesWithoutKeys(role, language))
                .sum();
        assertThat(pages).isGreaterThan(200);
    }

    private int pagesWithoutKeys(Role role, String language) {
        Caller caller = Caller.at(port).signIn(demo.username(role));
        caller.post("/language", Map.of("to", language, "back", "/"));
        return new Crawl(caller).from(List.of("/", "/cases?list=ALL"), (path, body) -> assertThat(KEY
                        .matcher(UNSEEN.matcher(body).replaceAll("")).results().map(java.util.regex.MatchResult::group))
                .as(role + " at " + path).isEmpty()).pages();
    }
}
