package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class CaseApiTest {

    private static final String LAMP = """
            {"type": "HELP", "text": "3号楼东侧路灯坏了半个月。晚上看不见。", "name": "吴阿婆", "contact": "0571-5550123"}
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private String key = "";
    private int region;

    @BeforeEach
    void openRegion() {
        region = regions.create("滨江试验区", "滨", Region.DEFAULT_ZONE).id();
        key = keys.create(region, "12345热线", Set.of(Role.CLERK)).secret();
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void another_system_registers_a_concern_and_reads_it_back() throws Exception {
        var answer = post(LAMP, "Idempotency-Key", "a-1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = JSON.readTree(answer.body());
        assertThat(made.get("number").asString()).startsWith("滨20261120-");

        var read = send(request(answer.headers().firstValue("Location").orElseThrow()).GET());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(read.body()).get("title").asString()).isEqualTo("3号楼东侧路灯坏了半个月");
        assertThat(JSON.readTree(read.body()).get("stage").asString()).isEqualTo("REGISTERED");
        assertThat(read.body()).doesNotContain("吴阿婆", "5550123");
    }

    @Test
    void another_system_reads_how_every_due_time_was_counted() throws Exception {
        String number = JSON.readTree(post(LAMP, "Idempotency-Key", "c-1").body()).get("number").asString();
        TestClock.shared().advance(java.time.Duration.ofDays(3));

        var answer = send(request("/api/v1/cases/" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8) + "/clocks").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode clock = JSON.readTree(answer.body()).get("clocks").get(0);
        assertThat(clock.get("clock").asString()).isEqualTo("FIRST_REPLY");
        assertThat(clock.get("unit").asString()).isEqualTo("DAYS");
        assertThat(clock.get("consumed").asInt()).as("Friday to Monday is one working day").isEqualTo(1);
        assertThat(clock.get("rest").asInt()).isEqualTo(2);
        assertThat(clock.get("result").isNull()).as("it runs").isTrue();
        assertThat(clock.get("entries").get(0).get("byUser").asString()).hasSize(36);
        JsonNode days = clock.get("entries").get(0).get("days");
        assertThat(days.get(0).toString()).isEqualTo("{\"date\":\"2026-11-21\",\"number\":0,\"kind\":\"WEEKEND\",\"name\":\"\"}");
        assertThat(days.get(4).get("number").asInt()).isEqualTo(3);
        assertThat(clock.get("due").asString()).isEqualTo("2026-11-25T09:30:00Z");
        assertThat(send(request("/api/v1/cases/unknown/clocks").GET()).body()).contains("urn:minqing:problem:refused.unknown");
    }

    @Test
    void the_same_key_answers_the_same_and_another_body_is_refused_with_422() throws Exception {
        var first = post(LAMP, "Idempotency-Key", "a-1");
        var again = post(LAMP, "Idempotency-Key", "a-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jdbc.sql("SELECT count(*) FROM cases WHERE region_id = ?").param(region).query(Integer.class).single())
                .isEqualTo(1);

        var other = post(LAMP.replace("半个月", "一个月"), "Idempotency-Key", "a-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_problem_is_told_in_the_reader_s_language() throws Exception {
        assertThat(JSON.readTree(post("{\"text\": \"\"}").body()).get("detail").asString()).isEqualTo("请写一个标题。");
        var english = post("{\"title\": \"x\", \"text\": \" \"}", "Accept-Language", "en-GB");
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(english.body()).get("detail").asString()).isEqualTo("Please write what it is about.");
        assertThat(JSON.readTree(english.body()).get("type").asString()).isEqualTo("urn:minqing:problem:needs.text");
    }

    @Test
    void broken_json_and_unknown_values_are_told_apart() throws Exception {
        assertThat(post("{").statusCode()).isEqualTo(400);
        var unknown = post("{\"text\": \"路灯\", \"type\": \"WISH\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("COMPLAINT").contains("\"field\":\"type\"");
        assertThat(post("{\"text\": \"路灯\", \"place\": \"3号楼\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void what_no_database_can_keep_is_left_out_of_what_comes_as_json() throws Exception {
        var answer = post("{\"title\": \"路\\u0000灯\", \"text\": \"路灯\\u0000坏了\", \"raisedAs\": \"居民\\u0000\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var read = send(request(answer.headers().firstValue("Location").orElseThrow()).GET());
        assertThat(JSON.readTree(read.body()).get("title").asString()).isEqualTo("路灯");
    }

    @Test
    void a_wrong_or_revoked_key_is_refused() throws Exception {
        String good = key;
        key = "mq_nonsense";
        assertThat(post(LAMP).statusCode()).isEqualTo(401);
        key = good;
        var made = keys.create(region, "old", Set.of(Role.CLERK));
        keys.revoke(region, made.id());
        key = made.secret();
        assertThat(post(LAMP).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_may_do_only_what_its_roles_may() throws Exception {
        key = keys.create(region, "reader", Set.of(Role.REVIEWER)).secret();
        assertThat(post(LAMP).statusCode()).isEqualTo(403);
        assertThat(send(request("/api/v1/cases/unknown").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_key_opens_no_page() throws Exception {
        assertThat(send(request("/cases").GET()).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        var request = request("/api/v1/cases").header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
