package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.Erasure;
import org.minqing.casework.EventFeed;
import org.minqing.casework.Flags;
import org.minqing.search.SearchedZone.Town;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.triage.LikelyCases;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which cases are looked at as likely to tell of the same. */
@ServerTest
class LikelyInIndexTest {

    private static final int MOST = 20;

    @Autowired SearchedZone zones;
    @Autowired LikelyCases likely;
    @Autowired SearchIndex index;
    @Autowired Entries entries;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Optional<List<UUID>> likeliest(Town town, Set<UUID> at, SignedIn reader) {
        LocalDate today = town.zone.region().dateOf(clock.instant());
        var traits = new LikelyCases.Traits(List.of("荷风苑电梯又坏了"), Set.of("电梯"), at, town.reed.id(), today.minusDays(365), today, MOST);
        return likely.likeliest(traits, Actor.of(reader));
    }

    private List<UUID> likeliest(Town town, SignedIn reader) {
        return likeliest(town, Set.of(), reader).orElseThrow();
    }

    @Test
    void an_old_case_that_tells_of_the_same_is_found_among_many_newer_ones_and_stands_beside_the_case() {
        Town town = zones.open();
        UUID old = town.concern(town.reed, "荷风苑电梯困人", "荷风苑的电梯困了人。", Flags.NONE, clock.instant().minus(Duration.ofDays(200)));
        for (int i = 0; i < 60; i++) {
            town.concern("巷口路灯不亮" + i, "晚上看不见路。");
        }
        UUID asked = town.concern("荷风苑电梯又坏了", "荷风苑的电梯又坏了。");
        town.index();

        assertThat(Caller.at(port).signIn(town.zone.username(Role.CLERK)).get("/cases/" + town.number(asked) + "/alike").body())
                .contains(town.number(old), "同一问题：电梯").doesNotContain("路灯不亮");
    }

    @Test
    void of_two_houses_of_an_estate_the_same_one_stands_first_though_the_other_told_of_it_later() {
        Town town = zones.open();
        UUID same = town.concern(town.reed, "荷风苑1幢消防设施损坏", "应急灯不亮。", Flags.NONE, clock.instant().minus(Duration.ofDays(2)));
        UUID other = town.concern("荷风苑23幢消防设施损坏", "灭火器过期。");
        UUID asked = town.concern("荷风苑1幢消防设施损坏", "消防门关不上。");
        town.index();

        String page = Caller.at(port).signIn(town.zone.username(Role.CLERK)).get("/cases/" + town.number(asked) + "/alike").body();
        assertThat(page).containsSubsequence(town.number(same), town.number(other));
    }

    @Test
    void the_same_name_and_problem_come_first_then_the_problem_here_then_elsewhere_and_another_problem_never() {
        Town town = zones.open();
        UUID elsewhere = town.concern(town.plum, "电梯停运", "老人出行难。", Flags.NONE, clock.instant());
        UUID here = town.concern("电梯停运", "老人出行难。");
        UUID same = town.concern("荷风苑电梯停运", "老人出行难。");
        town.concern("荷风苑门口垃圾", "没人清运。");
        town.index();

        assertThat(likeliest(town, town.as(Role.CLERK))).containsExactly(same, here, elsewhere);
        assertThat(likeliest(town, Set.of(town.plum.id()), town.as(Role.CLERK)).orElseThrow()).containsExactly(elsewhere);
    }

    @Test
    void of_two_that_are_equally_alike_the_newer_comes_first_and_what_is_older_than_asked_for_never() {
        Town town = zones.open();
        UUID older = town.concern(town.reed, "荷风苑电梯停运", "出行难。", Flags.NONE, clock.instant().minus(Duration.ofDays(200)));
        town.concern(town.reed, "荷风苑电梯停运", "出行难。", Flags.NONE, clock.instant().minus(Duration.ofDays(400)));
        UUID newer = town.concern("荷风苑电梯停运", "出行难。");
        town.index();

        assertThat(likeliest(town, town.as(Role.CLERK))).containsExactly(newer, older);
    }

    @Test
    void what_is_sealed_or_sensitive_is_not_likely_for_anybody_and_nobody_is_told_of_what_he_may_not_see() {
        Town town = zones.open();
        UUID open = town.dispatched(town.concern("荷风苑电梯停运", "出行难。"), town.building);
        town.concern("荷风苑电梯困人", "出行难。", Flags.SEALED);
        town.concern("荷风苑电梯异响", "出行难。", Flags.NONE.sensitive(true));
        town.index();

        assertThat(likeliest(town, town.as(Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED))).containsExactly(open);
        assertThat(likeliest(town, town.as(new Account.Scope(town.building.id(), null, null), Role.LIAISON))).containsExactly(open);
        assertThat(likeliest(town, town.as(new Account.Scope(town.water.id(), null, null), Role.LIAISON))).isEmpty();
        assertThat(likeliest(town, town.as(new Account.Scope(null, null, town.plum.id()), Role.COMMUNITY_WORKER))).isEmpty();
    }

    @Test
    void what_was_erased_or_sealed_is_likely_no_more() {
        Town town = zones.open();
        UUID erased = town.concern("荷风苑电梯停运", "出行难。");
        UUID sealed = town.concern("荷风苑电梯困人", "出行难。");
        town.index();
        assertThat(likeliest(town, town.as(Role.CLERK))).containsExactlyInAnyOrder(erased, sealed);

        town.does(erased, new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "本人申请"), Role.SUPERVISOR);
        town.does(sealed, new CaseCommand.Mark(false, true, false, false, "本人要求保密"), Role.CLERK);
        town.index();
        assertThat(likeliest(town, town.as(Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED))).isEmpty();
    }

    @Test
    void without_an_index_or_with_one_of_another_time_nothing_is_said() {
        Town town = zones.open();
        index.drop(town.id());
        assertThat(likeliest(town, Set.of(), town.as(Role.CLERK))).isEmpty();

        var foreign = new Standing(entries.form(), UUID.randomUUID(), Wishes.NONE, clock.instant(), Standing.BEFORE_ALL, false, EventFeed.Position.BEGINNING);
        index.begin(town.id(), foreign);
        index.write(town.id(), SearchIndex.Copy.NEW, new SearchIndex.Batch(List.of(), List.of()), foreign.whole());
        index.keep(town.id(), SearchIndex.Copy.NEW);
        assertThat(likeliest(town, Set.of(), town.as(Role.CLERK))).isEmpty();
    }
}
