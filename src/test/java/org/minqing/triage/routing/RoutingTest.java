package org.minqing.triage.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.Erasure;
import org.minqing.people.Duty;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.triage.category.CategoryModel;
import org.minqing.triage.routing.Bygone.Town;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of dispatches is followed, learned and told. */
@ServerTest
class RoutingTest {

    private static final String NEW = "阳光里9号楼\n" + Bygone.words(0, 93);

    @Autowired Bygone bygone;
    @Autowired Follower follower;
    @Autowired Learner learner;
    @Autowired RoutingStore store;
    @Autowired ModelStore models;
    @Autowired UnitAdvice advice;
    @Autowired Catalogues catalogues;
    @Autowired Units units;
    @LocalServerPort int port;

    private UnitAdvice.Found found(Town town, String words) {
        return advice.found(town.region(), words, catalogues.current(town.region())).orElseThrow();
    }

    private Proposal proposal(Town town, String words) {
        return advice.proposal(town.region(), found(town, words).about(), town.community().id(), catalogues.current(town.region()));
    }

    private Town learned() {
        Town town = bygone.withPast();
        follower.work(town.region());
        assertThat(learner.learn(town.region())).contains(1);
        return town;
    }

    @Test
    void from_closed_cases_it_learns_whose_a_new_one_is_and_with_which_words() {
        Town town = learned();
        UnitAdvice.Found found = found(town, NEW);
        assertThat(found.about().category()).isEqualTo(Bygone.WATER);
        assertThat(found.about().automatic()).isTrue();
        assertThat(String.join(" ", found.words().words())).containsAnyOf("自来水", "发黄", "水压");
        Proposal proposal = proposal(town, NEW);
        assertThat(proposal.leads().getFirst().unitId()).isEqualTo(town.water().id());
        assertThat(proposal.leads().getFirst().led()).isEqualTo(30);
        assertThat(proposal.sure()).isTrue();
    }

    @Test
    void before_anything_is_learned_the_catalogue_alone_suggests_and_fills_in_nothing() {
        Town town = bygone.found();
        Proposal proposal = proposal(town, "楼下路灯坏了，没人管护");
        assertThat(found(town, "楼下路灯坏了，没人管护").version()).isZero();
        assertThat(proposal.leads()).extracting(Proposal.Lead::unitId).containsExactly(town.lamps().id());
        assertThat(proposal.sure()).isFalse();
        assertThat(learner.learn(town.region())).isEmpty();
    }

    @Test
    void of_a_line_it_never_learned_the_catalogue_is_asked_where_the_model_doubts() {
        Town town = learned();
        Unit lamps = town.lamps();
        units.saveAll(town.region(), List.of(new Unit(lamps.id(), lamps.name(), lamps.shortName(), lamps.aliases(), null,
                List.of(new Duty(Bygone.LAMPS, "市政设施管理规定"), new Duty("过渡费发放", "房屋征收与补偿办法")))));

        UnitAdvice.Found found = found(town, "过渡费发放不及时，等了半年没人管");
        assertThat(found.about()).isEqualTo(new Router.About("过渡费发放", 0, false));
        assertThat(found.second()).isNotEmpty();
        assertThat(proposal(town, "过渡费发放不及时，等了半年没人管").leads().getFirst().unitId()).isEqualTo(lamps.id());
        assertThat(found(town, NEW).about().category()).isEqualTo(Bygone.WATER);
    }

    @Test
    void a_granted_return_counts_against_the_first_dispatch_and_against_the_unit() {
        Town town = learned();
        Case lamp = bygone.raise(town, "望海花园3号楼路灯不亮，路灯线露在外面");
        Case sent = bygone.move(lamp, new CaseCommand.Dispatch(town.water().id(), List.of(), Bygone.WATER), town.actor(Role.DISPATCHER));
        Actor liaison = Actor.of(new SignedIn(town.waterLiaison().id(), town.region(), "联络员", town.waterLiaison().roles(), town.water().id(), null, null));
        Case asked = bygone.move(sent, new CaseCommand.AskToReturn(town.lamps().id(), "路灯归城建中心"), liaison);
        Case returned = bygone.move(asked, new CaseCommand.Grant(null, null, "同意"), town.actor(Role.DISPATCHER));
        bygone.move(returned, new CaseCommand.Dispatch(town.lamps().id(), List.of(), Bygone.LAMPS), town.actor(Role.DISPATCHER));
        follower.work(town.region());

        assertThat(store.byMonth(town.region(), Instant.EPOCH, "Asia/Shanghai").stream().mapToInt(RoutingStore.Dispatched::dispatched).sum()).isEqualTo(91);
        assertThat(store.byMonth(town.region(), Instant.EPOCH, "Asia/Shanghai").stream().mapToInt(RoutingStore.Dispatched::returned).sum()).isEqualTo(1);
        assertThat(store.byUnit(town.region(), Instant.EPOCH)).contains(new RoutingStore.Dispatched(town.water().id().toString(), 31, 1));
        assertThat(store.records(town.region(), Bygone.LAMPS, town.community().id()))
                .contains(new TrackRecord(town.water().id(), true, 0, 1, 0, 0), new TrackRecord(town.lamps().id(), true, 31, 0, 0, 0));
    }

    @Test
    void what_is_followed_twice_is_counted_once() {
        Town town = bygone.withPast();
        follower.work(town.region());
        List<TrackRecord> once = store.records(town.region(), Bygone.NOISE, null);
        store.beginAnew(town.region(), new UUID(1, 1));
        follower.work(town.region());
        assertThat(store.records(town.region(), Bygone.NOISE, null)).isEqualTo(once)
                .containsExactly(new TrackRecord(town.bureau().id(), false, 30, 0, 0, 0));
    }

    @Test
    void a_case_that_is_sealed_later_leaves_the_figures() {
        Town town = bygone.found();
        Case lamp = bygone.raise(town, "望海花园3号楼路灯不亮");
        bygone.move(lamp, new CaseCommand.Dispatch(town.lamps().id(), List.of(), Bygone.LAMPS), town.actor(Role.DISPATCHER));
        follower.work(town.region());
        assertThat(store.byUnit(town.region(), Instant.EPOCH)).hasSize(1);
        bygone.move(lamp, new CaseCommand.Mark(false, true, false, false, "涉及个人"), town.actor(Role.CLERK));
        follower.work(town.region());
        assertThat(store.byUnit(town.region(), Instant.EPOCH)).isEmpty();
        assertThat(store.records(town.region(), Bygone.LAMPS, null)).allMatch(one -> one.led() == 0);
    }

    @Test
    void a_version_that_is_clearly_worse_is_kept_but_not_used_until_somebody_says_so() {
        Town town = learned();
        CategoryModel model = CategoryModel.read(models.content(town.region(), 1).orElseThrow());
        var bad = new org.minqing.triage.category.CategoryTrainer.Learned(model, new org.minqing.triage.category.Figures(90, 0.4, 0.5, 0.1));
        assertThat(learner.keep(town.region(), bad, 90)).isEqualTo(2);
        assertThat(models.use(town.region()).orElseThrow().version()).isEqualTo(1);
        assertThat(models.versions(town.region()).getFirst().worse()).isTrue();

        var supervisor = Caller.at(port).signIn(town.zone().username(Role.SUPERVISOR));
        assertThat(supervisor.post("/triage/models", java.util.Map.of("version", "2")).statusCode()).isEqualTo(302);
        assertThat(models.use(town.region()).orElseThrow().version()).isEqualTo(2);
        supervisor.post("/triage/models", java.util.Map.of("version", "77"));
        assertThat(models.use(town.region()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void closed_cases_that_cannot_be_learned_do_not_make_it_learn_again_and_again() {
        Town town = bygone.withPast();
        follower.work(town.region());
        Unit lamps = town.lamps();
        units.saveAll(town.region(), List.of(new Unit(lamps.id(), lamps.name(), lamps.shortName(), lamps.aliases(), null, List.of(new Duty("景观灯管护", "新规定")))));

        assertThat(learner.keepUp(town.region())).contains(1);
        assertThat(models.versions(town.region()).getFirst().cases()).isEqualTo(60);
        assertThat(learner.keepUp(town.region())).isEmpty();
    }

    @Test
    void an_erased_text_takes_every_model_with_it_that_may_have_learned_it() {
        Town town = learned();
        learner.erase(town.region(), new UUID(1, 1), Erasure.Scope.IDENTITY);
        assertThat(models.use(town.region())).isPresent();
        learner.erase(town.region(), new UUID(1, 1), Erasure.Scope.WORDS);
        assertThat(models.use(town.region())).isEmpty();
        assertThat(models.versions(town.region())).noneMatch(ModelVersion::here);
        assertThat(found(town, "路灯不亮").version()).isZero();
    }

    @Test
    void each_change_of_a_duty_list_is_a_new_edition_that_says_what_changed() {
        Town town = bygone.found();
        assertThat(catalogues.current(town.region()).edition()).isEqualTo(1);
        assertThat(catalogues.current(town.region()).edition()).isEqualTo(1);
        Unit lamps = town.lamps();
        units.saveAll(town.region(), List.of(new Unit(lamps.id(), lamps.name(), lamps.shortName(), lamps.aliases(), null,
                List.of(new Duty("路灯和景观灯管护", "新规定")))));
        assertThat(catalogues.current(town.region()).edition()).isEqualTo(2);
        Catalogues.Edition latest = catalogues.editions(town.region()).getFirst();
        assertThat(latest.added()).extracting(Catalogues.Kept::title).containsExactly("路灯和景观灯管护");
        assertThat(latest.gone()).extracting(Catalogues.Kept::title).containsExactly(Bygone.LAMPS);
    }
}
