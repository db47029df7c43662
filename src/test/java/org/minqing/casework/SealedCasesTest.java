package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.Accounts;
import org.minqing.casework.CaseCommand.Mark;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.Caller;
import org.minqing.testing.Crawl;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestDemo;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 保密 and 敏感: what those who are not entitled must never meet. */
@ServerTest
class SealedCasesTest {

    @Autowired Casework casework;
    @Autowired CaseCounts counts;
    @Autowired Regions regions;
    @Autowired TestDemo demo;
    @Autowired JdbcClient jdbc;
    @Autowired Accounts accounts;
    @Autowired ApiKeys keys;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Zone zone() {
        return new Zone(regions.create("密区", "密", Region.DEFAULT_ZONE).id());
    }

    private Case sealed(Zone zone) {
        var command = zone.lamp().with(Flags.SEALED);
        return ((Result.Done) casework.register(command, zone.clerk, clock.instant())).now();
    }

    private static Actor cleared(Actor who) {
        Set<Role> roles = new HashSet<>(who.roles());
        roles.add(Role.CLEARED);
        return new Actor(who.regionId(), who.userId(), roles, who.unitId(), who.officialId(), who.placeId());
    }

    @Test
    void only_who_registered_handles_or_is_cleared_for_it_sees_a_sealed_case() {
        Zone zone = zone();
        UUID id = sealed(zone).id();
        Actor dispatcher = cleared(zone.dispatcher);
        casework.perform(id, new CaseCommand.Dispatch(zone.building, List.of(), ""), dispatcher, clock.instant());

        assertThat(List.of(zone.clerk, dispatcher, zone.buildingLiaison, cleared(zone.supervisor)))
                .allMatch(actor -> casework.view(id, actor).isPresent());
        assertThat(List.of(zone.dispatcher, zone.supervisor, zone.reviewer, zone.caller, zone.leader, zone.waterLiaison,
                        zone.communityWorker))
                .noneMatch(actor -> casework.view(id, actor).isPresent())
                .noneMatch(actor -> ids(casework.list(CaseQuery.of(Worklist.ALL), actor)).contains(id))
                .noneMatch(actor -> casework.openAt(actor, zone.community).stream().anyMatch(line -> line.id().equals(id)));
        assertThat(casework.perform(id, new CaseCommand.Withdraw("不办了"), zone.dispatcher, clock.instant()))
                .isEqualTo(new Result.Rejected("casework.refused.unknown"));
    }

    @Test
    void no_count_gives_a_sealed_case_away() {
        Zone zone = zone();
        casework.register(zone.lamp(), zone.dispatcher, clock.instant());
        sealed(zone);

        assertThat(casework.counts(zone.supervisor).get(Worklist.TO_DISPATCH)).isEqualTo(1);
        assertThat(casework.counts(zone.clerk).get(Worklist.TO_DISPATCH)).isEqualTo(2);
        assertThat(casework.counts(cleared(zone.supervisor)).get(Worklist.TO_DISPATCH)).isEqualTo(2);
    }

    @Test
    void sealing_takes_a_case_out_of_the_counts_and_unsealing_needs_a_clearance_and_puts_it_back() {
        Zone zone = zone();
        UUID id = ((Result.Done) casework.register(zone.lamp(), zone.clerk, clock.instant())).now().id();
        casework.perform(id, new Mark(false, true, false, false, "本人要求保密"), zone.clerk, clock.instant());
        assertThat(casework.counts(zone.supervisor).get(Worklist.TO_DISPATCH)).isZero();

        Mark open = new Mark(false, false, false, false, "本人同意公开");
        assertThat(casework.perform(id, open, zone.clerk, clock.instant()))
                .isEqualTo(new Result.Rejected("casework.needs.clearance"));
        casework.perform(id, open, cleared(zone.dispatcher), clock.instant());
        assertThat(casework.counts(zone.supervisor).get(Worklist.TO_DISPATCH)).isEqualTo(1);
        counts.fold();
        assertThat(casework.counts(zone.supervisor).get(Worklist.TO_DISPATCH)).isEqualTo(1);
    }

    @Test
    void the_title_of_a_sensitive_case_stands_in_no_list_and_is_not_found() {
        Zone zone = zone();
        casework.register(zone.lamp().with(Flags.SENSITIVE), zone.clerk, clock.instant());

        assertThat(casework.list(CaseQuery.of(Worklist.ALL), zone.dispatcher).lines()).singleElement()
                .extracting(CaseLine::title).isEqualTo(Sight.NO_TITLE);
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).containing("路灯"), zone.dispatcher).lines()).isEmpty();
    }

    @Test
    void more_than_five_people_are_a_group_and_their_representative_confirms() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.lamp().raisedBy(new Raiser("业主", "", "", 6)), zone.clerk).approved();
        assertThat(story.facts().matter().flags().group()).isTrue();
        assertThat(story.facts().matter().confirmer()).isEqualTo(ConfirmerKind.REPRESENTATIVE);
        assertThat(story.refusal(new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, ""), zone.caller))
                .isEqualTo("casework.needs.representative-voice");
    }

    /** A sealed case of the demo zone with words that stand nowhere else, and what each part of it is. */
    private record Secret(Case facts, List<String> words) {}

    /** Registered, dispatched, answered, promised about, looked at: by those who may. */
    private Secret secret(int region) {
        Actor dispatcher = account("dispatcher");
        UUID unit = jdbc.sql("SELECT id FROM unit WHERE region_id = ? AND short_name = '水务公司'").param(region).query(UUID.class).single();
        UUID place = jdbc.sql("SELECT place_id FROM account WHERE username = 'community'").query(UUID.class).single();
        Case made = ((Result.Done) casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "蓝鲸楼道渗水", "蓝鲸楼道的事请不要让邻居知道，紫杉居民不敢说。")
                        .with(Flags.SEALED)
                        .raisedBy(new Raiser("独居的金翅老人", "欧阳不凡", "0000-7700123", 1))
                        .confirmedBy(Confirmer.representative("司徒代表")),
                dispatcher, clock.instant())).now();
        for (CaseCommand command : List.of(
                new CaseCommand.Dispatch(unit, List.of(), "赤狐依据"),
                new CaseCommand.MakePromise(new Promise("水务公司白鹭", unit, "青鸟承诺换管", "尽快", null, Source.of(Channel.PHONE))))) {
            assertThat(casework.perform(made.id(), command, dispatcher, clock.instant())).isInstanceOf(Result.Done.class);
        }
        assertThat(casework.perform(made.id(), new CaseCommand.Supervise(Set.of(SupervisionTrigger.OVERDUE),
                java.time.LocalDate.of(2026, 12, 1), "墨竹要求"), account("supervisor"), clock.instant())).isInstanceOf(Result.Done.class);
        return new Secret(made, List.of(made.number(), made.id().toString(), "蓝鲸", "紫杉", "金翅", "欧阳不凡", "7700123",
                "司徒代表", "赤狐", "青鸟", "白鹭", "墨竹"));
    }

    private Actor account(String username) {
        return Actor.of(accounts.byUsername(username).map(account -> new org.minqing.web.SignedIn(
                account.id(), account.regionId(), account.name(), account.roles(), account.scope().unitId(),
                account.scope().officialId(), account.scope().placeId())).orElseThrow());
    }

    /** Everything that a person without clearance can reach from his home, in both languages, and the workbook he takes away. */
    @Test
    void a_crawl_by_those_who_are_not_entitled_meets_nothing_of_a_sealed_case() throws Exception {
        int region = demo.open().id();
        List<Role> others = List.of(Role.CLERK, Role.LEADER, Role.LIAISON, Role.UNIT_APPROVER, Role.COMMUNITY_WORKER,
                Role.ARBITRATOR, Role.ADMINISTRATOR);
        Map<Role, Map<Worklist, Integer>> before = new java.util.EnumMap<>(Role.class);
        others.forEach(role -> before.put(role, casework.counts(account(demo.username(role)))));
        Secret secret = secret(region);
        others.forEach(role ->
                assertThat(casework.counts(account(demo.username(role)))).as("counts of " + role).isEqualTo(before.get(role)));
        others.parallelStream().forEach(role -> meetsNothing(role, secret));
        assertThat(casework.view(secret.facts().id(), account("reviewer"))).as("it is there for who is cleared").isPresent();
    }

    private void meetsNothing(Role role, Secret secret) {
        Caller caller = Caller.at(port).signIn(demo.username(role));
        int pages = new Crawl(caller).from(starts(secret), (path, body) -> keepsFrom(role, path, body, secret)).pages();
        assertThat(pages).as(role.name()).isGreaterThan(role == Role.ADMINISTRATOR ? 15 : 40);
        caller.post("/language", Map.of("to", "en", "back", "/"));
        for (String path : List.of("/", "/cases?list=ALL", "/promises", "/notices")) {
            keepsFrom(role, path, caller.get(path).body(), secret);
        }
        String workbook = textOf(caller.postForBytes("/cases/export", Map.of("list", "ALL")).body());
        assertThat(workbook).as("export for " + role).hasSizeGreaterThan(200);
        keepsFrom(role, "export", workbook, secret);
    }

    private static List<String> starts(Secret secret) {
        List<String> starts = new java.util.ArrayList<>(List.of("/", "/cases?list=ALL", "/cases?list=OPEN&order=CHANGED", "/promises",
                "/promises?list=OPEN", "/communities", "/visits", "/notices", "/reveals", "/cases/" + encoded(secret.facts().number()),
                "/cases/" + encoded(secret.facts().number()) + "/clocks", "/cases/" + encoded(secret.facts().number()) + "/proof"));
        secret.words().forEach(word -> starts.add("/cases?list=ALL&q=" + encoded(word)));
        return starts;
    }

    /** What was asked for stands on the page again; that is no answer. */
    private static void keepsFrom(Role role, String path, String body, Secret secret) {
        String answer = body;
        for (String word : secret.words()) {
            if (path.contains(encoded(word))) {
                answer = answer.replaceAll("value=\"[^\"]*\"", "").replace(encoded(word), "");
            }
        }
        assertThat(secret.words().stream().filter(answer::contains)).as(role + " at " + path).isEmpty();
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** All that stands in a workbook, or in whatever else came. */
    private static String textOf(byte[] body) {
        if (body[0] != 'P' || body[1] != 'K') {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(body));
                var reader = new org.apache.poi.xssf.extractor.XSSFExcelExtractor(workbook)) {
            return reader.getText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_key_without_clearance_asks_for_a_sealed_case_in_vain() throws Exception {
        int region = demo.open().id();
        Secret secret = secret(region);
        String key = keys.create(region, "12345热线", Set.of(Role.CLERK, Role.DISPATCHER)).secret();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            for (String end : List.of("", "?on=2026-11-20", "/clocks")) {
                var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                "http://127.0.0.1:" + port + "/api/v1/cases/" + encoded(secret.facts().number()) + end))
                        .header("Authorization", "Bearer " + key);
                var answer = http.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(404);
                keepsFrom(Role.CLERK, "the API", answer.body(), secret);
            }
        }
    }

    private static List<UUID> ids(CasePage page) {
        return page.lines().stream().map(CaseLine::id).toList();
    }
}
