package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Mark;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestDemo;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 保密 and 敏感: what those who are not entitled must never meet. */
@ServerTest
class SealedCasesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");

    @Autowired Casework casework;
    @Autowired CaseCounts counts;
    @Autowired Regions regions;
    @Autowired TestDemo demo;
    @Autowired JdbcClient jdbc;
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

    /** Everything that a person without clearance can reach from his home holds neither number nor title nor words. */
    @Test
    void a_crawl_by_those_who_are_not_cleared_meets_no_sealed_case() {
        int region = demo.open().id();
        for (Role role : List.of(Role.LEADER, Role.COMMUNITY_WORKER, Role.ARBITRATOR)) {
            List<String> secrets = keptFrom(demo.username(role), region);
            assertThat(secrets).as("sealed cases to look for").isNotEmpty();
            crawl(demo.username(role), secrets);
        }
    }

    /** Numbers, ids and titles of the sealed cases but for those that he registered himself. */
    private List<String> keptFrom(String username, int region) {
        return jdbc.sql("""
                        SELECT number, CAST(id AS text), title FROM cases c
                        WHERE region_id = ? AND sealed AND registered_by <> (SELECT id FROM account WHERE username = ?)
                        """).params(region, username)
                .query((rs, n) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3))).list().stream()
                .flatMap(List::stream).filter(secret -> onlySealed(region, secret)).toList();
    }

    /** Another case may bear the same title. */
    private boolean onlySealed(int region, String secret) {
        return jdbc.sql("SELECT count(*) FROM cases WHERE region_id = ? AND title = ? AND NOT sealed").params(region, secret)
                .query(Integer.class).single() == 0;
    }

    private void crawl(String username, List<String> secrets) {
        Caller caller = Caller.at(port).signIn(username);
        Set<String> seen = new HashSet<>();
        ArrayDeque<String> waiting = new ArrayDeque<>(List.of("/", "/cases?list=ALL", "/promises", "/communities", "/visits"));
        secrets.forEach(secret -> waiting.add("/cases?list=ALL&q=" + java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8)));
        int pages = 0;
        while (!waiting.isEmpty() && pages < 90) {
            String path = waiting.poll();
            if (!seen.add(path) || path.startsWith("/webjars") || path.endsWith(".js") || path.endsWith(".css")) {
                continue;
            }
            pages++;
            String body = caller.get(path.replace("&amp;", "&")).body();
            String asked = path.contains("q=") ? body.replaceAll("value=\"[^\"]*\"", "").replaceAll("[?&](amp;)?q=[^\"&]*", "") : body;
            assertThat(secrets.stream().filter(asked::contains)).as(username + " at " + path).isEmpty();
            LINK.matcher(body).results().map(link -> link.group(1)).filter(link -> !seen.contains(link)).forEach(waiting::add);
        }
        assertThat(pages).isGreaterThan(60);
    }

    private static List<UUID> ids(CasePage page) {
        return page.lines().stream().map(CaseLine::id).toList();
    }
}
