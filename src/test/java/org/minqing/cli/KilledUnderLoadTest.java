package org.minqing.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.database.DataFolder;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.SharedPrograms;
import org.minqing.testing.Aside;
import org.minqing.testing.Caller;
import org.minqing.testing.Minqing;
import org.minqing.testing.ServerProcess;
import org.minqing.testing.TestZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.util.UriUtils;

/** The machine loses its power while other systems register concerns and a clerk withdraws some of them. */
@Aside
class KilledUnderLoadTest {

    private static final int CLIENTS = 6;

    /** So many answers are waited for before the kill. */
    private static final int ANSWERS = 600;

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    @TempDir
    Path machine;

    /** What was sent, and what the server answered to it before it died; the key of a registration, or a case's number. */
    private final Map<String, String> registered = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> withdrawn = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> numbers = new LinkedBlockingQueue<>();
    private final CountDownLatch answers = new CountDownLatch(ANSWERS);

    @Test
    void what_was_acknowledged_before_a_kill_of_server_and_database_is_there_once_and_whole() throws Exception {
        Path data = SharedPrograms.in(machine.resolve("data"));
        String key;
        try (var server = ServerProcess.run(data); ExecutorService pool = Executors.newCachedThreadPool()) {
            Caller clerk = administratorAndClerk(server);
            key = apiKey(clerk);
            List<Future<?>> load = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client-" + client;
                load.add(pool.submit(() -> registerUntilDeath(server.port(), key, name)));
            }
            load.add(pool.submit(() -> withdrawUntilDeath(clerk)));
            answers.await();
            server.killWithDatabase();
            for (Future<?> client : load) {
                client.get();
            }
        }
        assertThat(unanswered).as("each client was cut off in the middle").hasSize(CLIENTS);
        try (var again = ServerProcess.run(data)) {
            JdbcClient jdbc = database(data);
            everyAnswerIsTheSame(again.port(), key);
            assertThat(count(jdbc, "SELECT count(*) FROM cases")).isEqualTo(registered.size() + CLIENTS);
            assertThat(jdbc.sql("SELECT number FROM cases WHERE stage = 'WITHDRAWN'").query(String.class).list())
                    .hasSizeBetween(withdrawn.size(), withdrawn.size() + 1).containsAll(withdrawn);
            assertThat(count(jdbc, "SELECT count(*) FROM case_event WHERE type = 'Withdrawn'"))
                    .isEqualTo(count(jdbc, "SELECT count(*) FROM cases WHERE stage = 'WITHDRAWN'"));
            Minqing.Told verified = Minqing.run(Map.of(), "verify", "--data", data.toString(),
                    "--keys", data.resolveSibling("keys").toString());
            assertThat(verified.exit()).as(verified.output()).isZero();
        }
    }

    /** Each retried under its key: what was answered, with the same case; what was not, with one case however often. */
    private void everyAnswerIsTheSame(int port, String key) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> first : registered.entrySet()) {
                assertThat(register(http, port, key, first.getKey()).body()).isEqualTo(first.getValue());
            }
            for (String once : unanswered) {
                HttpResponse<String> now = register(http, port, key, once);
                assertThat(now.statusCode()).isEqualTo(201);
                assertThat(register(http, port, key, once).body()).isEqualTo(now.body());
            }
        }
    }

    private void registerUntilDeath(int port, String key, String client) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int n = 0; ; n++) {
                String once = client + "-" + n;
                try {
                    HttpResponse<String> answer = register(http, port, key, once);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    registered.put(once, answer.body());
                    numbers.add(number(answer.body()));
                    answers.countDown();
                } catch (IOException e) {
                    unanswered.add(once);
                    return;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void withdrawUntilDeath(Caller clerk) {
        try {
            for (String number = numbers.poll(10, SECONDS); number != null; number = numbers.poll()) {
                String path = "/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8) + "/withdraw";
                assertThat(clerk.post(path, Map.of("words", "居民说不用了")).statusCode()).isEqualTo(302);
                withdrawn.add(number);
                Thread.sleep(20);
            }
        } catch (UncheckedIOException e) {
            // The server is dead.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> register(HttpClient http, int port, String key, String once)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/cases"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", once)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"路灯坏了半个月，晚上看不见。" + once + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The first administrator, who gives herself a clerk's work as well. */
    private static Caller administratorAndClerk(ServerProcess server) {
        Caller first = Caller.at(server.port());
        first.post(server.setUpPath().orElseThrow(), Map.of(
                "zone", "云汀新区", "prefix", "汀", "name", "梅清", "username", "mei.qing",
                "password", TestZone.PASSWORD, "repeated", TestZone.PASSWORD));
        Caller administrator = first.signIn("mei.qing");
        String herself = found(Pattern.compile("/users/([0-9a-f-]{36})"), administrator.get("/users").body());
        administrator.post("/users/" + herself + "?roles=ADMINISTRATOR&roles=CLERK", Map.of("name", "梅清"));
        return administrator.signIn("mei.qing");
    }

    private static String apiKey(Caller administrator) {
        return found(Pattern.compile("(mq_[A-Za-z0-9_-]{43})"), administrator.post("/api-keys", Map.of("name", "12345")).body());
    }

    private static String number(String body) {
        return found(NUMBER, body);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static JdbcClient database(Path data) {
        var access = EmbeddedPostgres.running(new DataFolder(data)).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.runtime().user(), access.runtime().password()));
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
