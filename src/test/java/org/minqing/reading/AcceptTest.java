package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseStage;
import org.minqing.casework.CaseView;
import org.minqing.casework.Casework;
import org.minqing.casework.CommitmentLine;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Move;
import org.minqing.people.Duty;
import org.minqing.people.NewUnit;
import org.minqing.people.Units;
import org.minqing.place.NewPlace;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.report.Span;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.visit.Disposition;
import org.minqing.visit.Item;
import org.minqing.visit.ItemKind;
import org.minqing.visit.Visit;
import org.minqing.visit.Visits;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AcceptTest {

    @Autowired
    TestZone zones;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftStore store;

    @Autowired
    Acceptor acceptor;

    @Autowired
    Proposals proposals;

    @Autowired
    Visits visits;

    @Autowired
    Casework casework;

    @Autowired
    org.minqing.campaign.Campaigns campaigns;

    @Autowired
    Units units;

    @Autowired
    Places places;

    @Autowired
    Writings writings;

    private SignedIn me = new SignedIn(UUID.randomUUID(), 0, "", Set.of(), null, null, null);

    @BeforeEach
    void openZone() {
        me = zones.open().signedIn(Role.CLERK);
    }

    private SignedIn holding(Role... roles) {
        return new SignedIn(me.userId(), me.regionId(), me.name(), Set.of(roles), me.unitId(), null, null);
    }

    private Draft take(String text) {
        return take(text, Texts.PUBLISHED);
    }

    private Draft take(String text, LocalDate published) {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text, published), me);
        return store.byId(me.regionId(), taken.id()).orElseThrow();
    }

    /** What a clerk does on the page, over what is proposed there. */
    private final class Decisions {
        private final Map<String, List<String>> fields = new HashMap<>();
        private final Draft draft;

        Decisions(Draft draft) {
            this.draft = draft;
        }

        Decisions set(String field, EntryKind kind, String part, String value) {
            return set(field + ":" + entry(draft.proof(), kind, part).id(), value);
        }

        Decisions set(String field, String... values) {
            fields.put(field, List.of(values));
            return this;
        }

        Acceptor.Outcome send() {
            return acceptor.accept(draft.id(), new AcceptForm(fields), me);
        }

        Visit visit() {
            var outcome = send();
            assertThat(outcome).isInstanceOf(Acceptor.Outcome.Accepted.class);
            String path = ((Acceptor.Outcome.Accepted) outcome).paths().getFirst();
            return visits.byId(me.regionId(), UUID.fromString(path.substring("/visits/".length()))).orElseThrow();
        }

        String refusal() {
            var outcome = send();
            assertThat(outcome).isInstanceOf(Acceptor.Outcome.Refused.class);
            assertThat(visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines().size()).isEqualTo(before);
            return ((Acceptor.Outcome.Refused) outcome).key();
        }

        private final int before =
                visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines().size();
    }

    private Decisions accepting(Draft draft) {
        return new Decisions(draft);
    }

    private static Item item(Visit visit, String part) {
        return visit.items().stream().filter(i -> i.words().contains(part)).findFirst().orElseThrow();
    }

    private CaseView view(Item item) {
        return casework.view(item.became().cases().getFirst().id(), Actor.of(me)).orElseThrow();
    }

    private static UUID community(Visit visit) {
        return Objects.requireNonNull(visit.places().getFirst().id());
    }

    @Test
    void one_action_writes_the_visit_with_everything_said_and_its_place_in_the_text() {
        Draft draft = take(Texts.visit());
        Visit visit = accepting(draft).visit();
        assertThat(visit.occasion().date()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(visit.leaders()).extracting(Visit.Leader::name).containsExactly("顾明川");
        assertThat(visit.leaders().getFirst().officialId()).isNotNull();
        assertThat(visit.units()).extracting(Visit.Named::written).contains("建设局", "城管局");
        assertThat(visit.attendance()).extracting(Visit.Attendance::kind).contains("居民代表");
        assertThat(visit.items(ItemKind.CONCERN)).hasSize(4);
        assertThat(visit.items(ItemKind.NEXT_STEP)).isNotEmpty();
        assertThat(visit.items()).allSatisfy(item -> {
            Span span = Objects.requireNonNull(item.span());
            assertThat(draft.text().substring(span.start(), span.end())).isEqualTo(item.words());
        });
        UUID community = community(visit);
        assertThat(places.byId(me.regionId(), community).orElseThrow().name()).isEqualTo("柳湾社区");
        assertThat(places.facts(me.regionId(), community)).anySatisfy(fact -> {
            assertThat(fact.value()).isEqualTo("1860户");
            assertThat(fact.source().visitId()).isEqualTo(visit.id());
            assertThat(fact.asOf()).isEqualTo(LocalDate.of(2026, 11, 18));
        });
        assertThat(store.byId(me.regionId(), draft.id()).orElseThrow().state()).isEqualTo(Draft.State.ACCEPTED);
    }

    @Test
    void what_one_resident_lives_on_is_no_figure_of_his_community_by_itself() {
        Draft draft = take("""
                党员干部入户走访记录表
                走访日期：2026年11月18日
                走访人：顾明川（城市管理办主任）
                走访地点：云栖街道柳湾社区7号院
                走访对象：独居老人陆玉梅
                家庭基本情况：月退休金3100元左右
                反映的问题：卫生间没有扶手，洗澡怕滑倒。
                """);
        assertThat(draft.proof().all()).filteredOn(e -> e.kind() == EntryKind.FACT).extracting(Entry::text).containsExactly("3100元左右");
        UUID community = community(accepting(draft).visit());
        assertThat(places.facts(me.regionId(), community)).isEmpty();
    }

    @Test
    void the_first_of_two_lines_of_a_headline_is_a_title_without_the_dash_at_its_end() {
        String report = Texts.visit().substring(Texts.visit().indexOf("顾明川走访柳湾社区 要把"));
        Draft draft = take(report.replace("柳湾社区 要把", "柳湾社区——\n要把"));
        assertThat(draft.title()).isEqualTo("顾明川走访柳湾社区");
        assertThat(accepting(draft).visit().title()).isEqualTo("顾明川走访柳湾社区");
    }

    @Test
    void a_tracked_concern_becomes_a_case_with_its_words_place_and_clock() {
        Visit visit = accepting(take(Texts.visit())).visit();
        CaseView concern = view(item(visit, "积水，老人"));
        assertThat(concern.text()).isEqualTo("东门口路面一下雨就积水，老人出门要绕行");
        assertThat(concern.facts().stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(concern.facts().matter().placeId()).isEqualTo(visit.places().getFirst().id());
        assertThat(concern.facts().matter().source().visitId()).isEqualTo(visit.id());
        assertThat(concern.facts().matter().confirmer()).isEqualTo(ConfirmerKind.REPRESENTATIVE);
        assertThat(concern.representative()).isEqualTo("居民代表");
        assertThat(concern.facts().governingClock()).isPresent();
    }

    @Test
    void a_case_is_of_the_known_place_that_was_named_last_not_of_the_subdistrict() {
        Draft draft = take(Texts.visit().replace("居民代表反映，东门口", "在荷塘片区，居民代表反映，东门口").replace("柳湾社区开展", "柳湾社区、荷塘片区开展"));
        Visit visit = accepting(draft).set("name:PLACE:荷塘片区", "keep").visit();
        assertThat(view(item(visit, "积水，老人")).facts().matter().placeId()).isEqualTo(community(visit));
    }

    @Test
    void a_directive_is_accepted_by_its_issuer_and_keeps_the_date_the_leader_gave() {
        Visit visit = accepting(take(Texts.visit()))
                .set("choice", EntryKind.REQUIREMENT, "电梯", "TRACKED")
                .visit();
        CaseView directive = view(item(visit, "电梯安全管理"));
        assertThat(directive.facts().matter().confirmer()).isEqualTo(ConfirmerKind.ISSUER);
        assertThat(directive.facts().matter().issuerId()).isEqualTo(visit.leaders().getFirst().officialId());
        assertThat(directive.facts().matter().dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void who_dispatches_himself_names_the_lead_and_the_case_is_on_its_way_at_once() {
        UUID building = units.create(me.regionId(), NewUnit.named("建设局")).id();
        me = holding(Role.CLERK, Role.DISPATCHER);
        Draft draft = take(Texts.visit());
        assertThat(proposals.of(draft, me).dispatches()).isTrue();
        Visit visit = accepting(draft)
                .set("lead", EntryKind.CONCERN, "积水", "id:" + building)
                .set("lead", EntryKind.CONCERN, "电梯", "")
                .visit();
        CaseView sent = view(item(visit, "积水，老人"));
        assertThat(sent.facts().stage()).isEqualTo(CaseStage.DISPATCHED);
        assertThat(sent.facts().units()).containsExactly(building);
        assertThat(sent.moves()).noneMatch(move -> move.move() == Move.DISPATCH);
        assertThat(view(item(visit, "电梯上月停了")).facts().stage()).isEqualTo(CaseStage.REGISTERED);
    }

    /** Of 柳湾社区 with these duties. */
    private UUID committee(Duty... duties) {
        UUID top = places.create(me.regionId(), new NewPlace(PlaceKind.ZONE, "测试区", List.of(), null)).id();
        UUID street = places.create(me.regionId(), new NewPlace(PlaceKind.SUBDISTRICT, "临溪街道", List.of(), top)).id();
        UUID community = places.create(me.regionId(), new NewPlace(PlaceKind.COMMUNITY, "柳湾社区", List.of(), street)).id();
        return units.create(me.regionId(), new NewUnit("柳湾居委会", "柳湾居委会", List.of(), community, List.of(duties))).id();
    }

    @Test
    void a_community_named_as_lead_gets_the_case_on_the_duty_that_speaks_of_it() {
        me = holding(Role.CLERK, Role.DISPATCHER);
        UUID committee = committee(new Duty("路面积水排查", "街道清单第三条"));
        Visit visit = accepting(take(Texts.visit()))
                .set("lead", EntryKind.CONCERN, "积水", "id:" + committee)
                .set("lead", EntryKind.CONCERN, "电梯", "")
                .visit();
        assertThat(view(item(visit, "积水，老人")).facts().units()).containsExactly(committee);
    }

    @Test
    void a_community_named_as_lead_of_what_is_not_on_its_list_is_refused_with_the_list() {
        me = holding(Role.CLERK, Role.DISPATCHER);
        UUID committee = committee(new Duty("居民调解", "人民调解法"));
        assertThat(accepting(take(Texts.visit()))
                        .set("lead", EntryKind.CONCERN, "积水", "id:" + committee)
                        .refusal())
                .isEqualTo("casework.needs.community-duty");
    }

    @Test
    void a_clerk_who_does_not_dispatch_only_proposes_the_lead() {
        UUID building = units.create(me.regionId(), NewUnit.named("建设局")).id();
        Visit visit = accepting(take(Texts.visit()))
                .set("lead", EntryKind.CONCERN, "积水", "id:" + building)
                .visit();
        assertThat(view(item(visit, "积水，老人")).facts().stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(item(visit, "积水，老人").who().unitIds()).contains(building);
    }

    @Test
    void history_is_dispatched_to_nobody() {
        UUID building = units.create(me.regionId(), NewUnit.named("建设局")).id();
        me = holding(Role.CLERK, Role.DISPATCHER);
        Draft draft = take(Texts.visit());
        Visit visit = accepting(draft)
                .set("shown:history", "1")
                .set("history", draft.proof().reports().getFirst().id())
                .set("lead", EntryKind.CONCERN, "积水", "id:" + building)
                .visit();
        assertThat(visit.origin().history()).isTrue();
        assertThat(view(item(visit, "积水，老人")).facts().stage()).isEqualTo(CaseStage.REGISTERED);
    }

    @Test
    void a_promise_goes_with_the_tracked_concerns_it_answers_and_no_date_is_invented() {
        Visit visit = accepting(take(Texts.visit()))
                .set("choice", EntryKind.CONCERN, "积水", "TRACKED")
                .set("choice", EntryKind.CONCERN, "电梯", "TRACKED")
                .set("choice", EntryKind.CONCERN, "停车", "RECORDED")
                .set("choice", EntryKind.CONCERN, "路灯", "AGENDA")
                .visit();
        Item general = item(visit, "加快协调");
        assertThat(general.became().cases()).hasSize(2);
        List<CommitmentLine> promises = casework.commitmentsOfVisit(Actor.of(me), visit.id());
        assertThat(promises.stream().filter(p -> p.text().contains("加快协调"))).hasSize(2).allSatisfy(p -> {
            assertThat(p.commitment().due()).isNull();
            assertThat(p.commitment().unitId()).isNull();
            assertThat(p.commitment().toPinDown()).isTrue();
        });
        assertThat(promises.stream().filter(p -> p.text().contains("翻修"))).singleElement().satisfies(p -> {
            assertThat(p.commitment().due()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(p.commitment().unitId()).isEqualTo(units.named(me.regionId(), "建设局").getFirst().id());
        });
        assertThat(item(visit, "停车").became().disposition()).isEqualTo(Disposition.RECORDED);
    }

    @Test
    void a_promise_that_answers_nothing_tracked_stays_with_the_visit_on_the_list_to_pin_down() {
        var decisions = accepting(take(Texts.visit()));
        for (String part : List.of("积水", "电梯", "停车", "路灯")) {
            decisions.set("choice", EntryKind.CONCERN, part, "RECORDED");
        }
        Visit visit = decisions.visit();
        assertThat(visits.promisesToPinDown(me.regionId(), 10))
                .extracting(line -> line.item().words())
                .containsExactly("将加快协调，尽快解决问题");
        Item promise = item(visit, "加快协调");
        UUID unit = units.named(me.regionId(), "城管局").getFirst().id();
        assertThat(visits.pinDown(me.regionId(), promise.id(), unit, LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(visits.promisesToPinDown(me.regionId(), 10)).isEmpty();
    }

    @Test
    void what_is_put_on_the_agenda_waits_for_the_next_visit_to_the_place() {
        Visit first = accepting(take(Texts.visit())).set("choice", EntryKind.CONCERN, "路灯", "AGENDA").visit();
        UUID community = community(first);
        var waiting = visits.agendaFor(me.regionId(), community);
        assertThat(waiting).extracting(l -> l.item().words()).containsExactly("希望在北广场加装两盏路灯");
        Draft next = take(Texts.visit().replace("11月18日", "11月19日"));
        String report = next.proof().reports().getFirst().id();
        accepting(next)
                .set("shown:talked:" + report, "1")
                .set("talked:" + report, waiting.getFirst().item().id().toString())
                .visit();
        assertThat(visits.agendaFor(me.regionId(), community)).isEmpty();
    }

    @Test
    void a_result_to_be_confirmed_at_the_next_visit_is_asked_about_where_that_visit_is_accepted() {
        Visit first = accepting(take(Texts.visit()))
                .set("confirmer", EntryKind.CONCERN, "积水", "NEXT_VISIT")
                .visit();
        UUID community = community(first);
        UUID puddle = item(first, "积水，老人").became().cases().getFirst().id();
        assertThat(visits.agenda(me, community).toConfirm()).isEmpty();
        casework.perform(puddle, new CaseCommand.AnswerOnTheSpot(null, "已经垫平。"), Actor.of(me), TestClock.FRIDAY_MORNING);
        assertThat(visits.agenda(me, community).toConfirm()).extracting(CaseLine::id).containsExactly(puddle);

        Draft next = take(Texts.visit().replace("11月18日", "11月19日"));
        AcceptSheet.ReportPart part = proposals.of(next, me).reports().getFirst();
        assertThat(part.agenda().toConfirm()).extracting(CaseLine::id).containsExactly(puddle);
    }

    @Test
    void a_concern_that_an_open_case_is_about_joins_it_with_its_promises() {
        Visit first = accepting(take(Texts.visit())).visit();
        UUID open = item(first, "积水，老人").became().cases().getFirst().id();
        Draft again = take(Texts.visit().replace("11月18日", "11月19日").replace("。楼栋长提出", "，大家都这么说。楼栋长提出"));
        AcceptSheet.Ask ask = proposals.of(again, me).reports().getFirst().asks().getFirst();
        assertThat(ask.choice()).isEqualTo("JOINED");
        assertThat(ask.cases().getFirst().id()).isEqualTo(open);
        Visit second = accepting(again).visit();
        assertThat(item(second, "积水，老人").became().disposition()).isEqualTo(Disposition.JOINED);
        assertThat(casework.ofVisit(Actor.of(me), second.id())).extracting(CaseLine::id).contains(open);
        assertThat(casework.view(open, Actor.of(me)).orElseThrow().commitments()).hasSize(4);
    }

    @Test
    void what_one_house_has_is_not_proposed_to_join_the_case_of_another() {
        String text = Texts.visit().replace("小区停车难、停车乱", "2号楼地下室一下雨就积水");
        accepting(take(text)).visit();
        AcceptSheet.Ask other = ask(text.replace("11月18日", "11月19日").replace("2号楼", "5号楼"), "5号楼");
        assertThat(other.cases()).isNotEmpty();
        assertThat(other.choice()).isEqualTo("TRACKED");
        assertThat(ask(text.replace("11月18日", "11月20日").replace("有关", "相关"), "2号楼").choice()).isEqualTo("JOINED");
    }

    private AcceptSheet.Ask ask(String text, String words) {
        return proposals.of(take(text), me).reports().getFirst().asks().stream().filter(ask -> ask.words().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void the_same_words_in_another_text_are_refused_with_the_way_to_what_they_became() {
        Visit visit = accepting(take(Texts.visit())).visit();
        String other = Texts.visit().replace("顾明川", "陆远舟").replace("柳湾社区", "枫桥社区").replace("积水", "塌陷");
        Draft both = take(other + "\n\n" + Texts.visit().replace("，", "， "));
        List<AcceptSheet.ReportPart> parts = proposals.of(both, me).reports();
        assertThat(parts).extracting(AcceptSheet.ReportPart::refused).containsExactly(null, "/visits/" + visit.id());
        Visit accepted = accepting(both).visit();
        assertThat(accepted.leaders()).extracting(Visit.Leader::name).containsExactly("陆远舟");
        assertThat(visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines()).hasSize(2);
    }

    @Test
    void the_same_leader_place_and_day_is_asked_about_and_may_be_the_same_another_or_a_correction() {
        Visit first = accepting(take(Texts.visit())).visit();
        Draft later = take(Texts.visit().replace("座谈会上", "会上大家畅所欲言"));
        String report = "same:" + later.proof().reports().getFirst().id();
        assertThat(proposals.of(later, me).reports().getFirst().same()).extracting(l -> l.id()).containsExactly(first.id());
        assertThat(accepting(later).refusal()).isEqualTo("reading.accept.same-or-not");
        Visit correction = accepting(later).set(report, "corrects:" + first.id()).visit();
        assertThat(correction.origin().supersedes()).isEqualTo(first.id());
        assertThat(visits.supersededBy(me.regionId(), first.id())).contains(correction.id());
        assertThat(visits.byPlace(me.regionId(), community(first))).extracting(l -> l.id())
                .containsExactly(correction.id());
        Draft third = take(Texts.visit().replace("座谈会上", "恳谈时"));
        String thirdReport = "same:" + third.proof().reports().getFirst().id();
        assertThat(accepting(third).set(thirdReport, "is:" + correction.id()).visit().id()).isEqualTo(correction.id());
    }

    @Test
    void an_old_report_is_offered_as_history_and_then_no_clock_runs() {
        Draft old = take(Texts.visit().replace("11月18日", "3月18日"), LocalDate.of(2026, 3, 19));
        assertThat(proposals.of(old, me).reports().getFirst().old()).isTrue();
        Visit visit = accepting(old).visit();
        assertThat(visit.origin().history()).isTrue();
        assertThat(casework.ofVisit(Actor.of(me), visit.id())).isNotEmpty().allSatisfy(line -> {
            assertThat(line.flags().history()).isTrue();
            assertThat(line.running()).isFalse();
        });
        assertThat(visits.promisesToPinDown(me.regionId(), 10)).isEmpty();
    }

    @Test
    void a_name_matched_by_the_clerk_is_remembered_as_another_way_of_writing() {
        var bureau = units.create(me.regionId(), NewUnit.named("规划建设局"));
        Draft draft = take(Texts.visit());
        assertThat(accepting(draft).refusal()).isEqualTo("reading.accept.unclear-name");
        Visit visit = accepting(draft).set("name:UNIT:建设局", "id:" + bureau.id()).visit();
        assertThat(visit.units()).contains(new Visit.Named(bureau.id(), "建设局"));
        assertThat(units.byId(me.regionId(), bureau.id()).orElseThrow().aliases()).containsExactly("建设局");
        assertThat(units.named(me.regionId(), "城管局")).hasSize(1);
    }

    @Test
    void who_raised_a_concern_is_sealed_in_its_case_and_not_written_with_the_visit() {
        Draft draft = take(Texts.visit().replace("楼栋长提出", "楼栋长沈阿福提出"));
        Visit visit = accepting(draft).visit();
        Item lamp = item(visit, "路灯");
        assertThat(lamp.who().as()).doesNotContain("阿福");
        UUID caseId = lamp.became().cases().getFirst().id();
        assertThat(casework.raiser(me.regionId(), caseId).fields().values()).anyMatch(name -> name.contains("阿福"));
    }

    @Test
    void nobody_of_a_known_unit_confirms_for_the_residents() {
        Draft draft = take(Texts.visit());
        assertThat(accepting(draft)
                        .set("choice", EntryKind.CONCERN, "积水", "TRACKED")
                        .set("representative", EntryKind.CONCERN, "积水", "建设局老王")
                        .refusal())
                .isEqualTo("reading.accept.representative-of-unit");
    }

    @Test
    void a_campaign_is_written_with_its_elements_and_its_requirements_become_directives() {
        Draft draft = take(Texts.read("campaign.txt"));
        Entry report = draft.proof().reports().getFirst();
        assertThat(report.campaign()).isTrue();
        var outcome = (Acceptor.Outcome.Accepted) accepting(draft)
                .set("choice", EntryKind.REQUIREMENT, "摸清底数", "TRACKED")
                .send();
        String path = outcome.paths().getFirst();
        assertThat(path).startsWith("/campaigns/");
        var campaign = campaigns.byId(me.regionId(), UUID.fromString(path.substring("/campaigns/".length()))).orElseThrow();
        assertThat(campaign.name()).contains("环境综合整治");
        assertThat(campaign.elements().phases()).isNotEmpty();
        Item tracked = campaign.items().stream().filter(i -> i.words().contains("摸清底数")).findFirst().orElseThrow();
        assertThat(view(tracked).facts().matter().dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void pressing_twice_writes_once() {
        var decisions = accepting(take(Texts.visit()));
        Visit visit = decisions.visit();
        var again = (Acceptor.Outcome.Accepted) decisions.send();
        assertThat(again.again()).isTrue();
        assertThat(again.paths()).containsExactly("/visits/" + visit.id());
        assertThat(visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines()).hasSize(1);
    }

    @Test
    void two_clerks_who_press_at_the_same_moment_write_once() throws Exception {
        var decisions = accepting(take(Texts.visit()));
        var outcomes = new ArrayList<Acceptor.Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressed = List.of(threads.submit(decisions::send), threads.submit(decisions::send), threads.submit(decisions::send));
            for (var one : pressed) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(Acceptor.Outcome.Accepted.class));
        assertThat(outcomes).filteredOn(o -> !((Acceptor.Outcome.Accepted) o).again()).hasSize(1);
        assertThat(visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines()).hasSize(1);
    }

    @Test
    void what_was_previewed_is_what_is_accepted() {
        Draft draft = take(Texts.visit());
        var decisions = accepting(draft).set("print:" + draft.proof().reports().getFirst().id(), proposals.of(draft, me).reports().getFirst().print());
        drafts.correct(draft.id(), 1, List.of(Texts.words(entry(draft.proof(), EntryKind.UNIT, "城管局").id(), "执法局")), me);
        assertThat(decisions.refusal()).isEqualTo("reading.accept.changed");
    }

    /** Named as the place, as a unit that takes part, with its office and with the area above it. */
    @Test
    void a_new_subdistrict_of_three_reports_is_asked_for_once_and_made_once() {
        String page = Texts.read("three.txt")
                .replace("到新垛社区走访", "到望岫新区平湖里街道新垛社区走访")
                .replace("综治办、公安分局", "平湖里街道办事处、公安分局")
                .replace("到横汀村走访", "到平湖里街道横汀村走访");
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(page, LocalDate.of(2016, 5, 7)), me);
        Draft draft = store.byId(me.regionId(), taken.id()).orElseThrow();
        AcceptSheet sheet = proposals.of(draft, me);
        assertThat(sheet.names()).filteredOn(row -> row.written().contains("平湖里")).hasSizeGreaterThan(2);
        assertThat(sheet.names()).filteredOn(row -> row.written().contains("平湖里") && row.asked()).extracting(NameRow::key)
                .containsExactly("SUBDISTRICT:平湖里街道");
        assertThat(sheet.reports()).allSatisfy(part -> assertThat(part.names()).contains("SUBDISTRICT:平湖里街道"));

        Writing writing = writings.of(me.regionId(), sheet, AcceptForm.untouched());
        assertThat(writing.made().stream().flatMap(made -> made.names().stream())).filteredOn(name -> name.startsWith("平湖里街道"))
                .as("as a place and as a unit").hasSize(2);
        assertThat(acceptor.accept(draft.id(), AcceptForm.untouched(), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        assertThat(places.all(me.regionId())).filteredOn(place -> place.name().contains("平湖里")).hasSize(1);
        assertThat(units.all(me.regionId())).filteredOn(unit -> unit.name().contains("平湖里")).hasSize(1);
    }

    @Test
    void a_new_subdistrict_that_is_only_kept_as_written_is_neither_place_nor_unit() {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(Texts.read("three.txt"), LocalDate.of(2016, 5, 7)), me);
        assertThat(acceptor.accept(taken.id(), new AcceptForm(Map.of("name:SUBDISTRICT:平湖里街道", List.of("keep"))), me))
                .isInstanceOf(Acceptor.Outcome.Accepted.class);
        assertThat(places.named(me.regionId(), "平湖里街道")).isEmpty();
        assertThat(units.named(me.regionId(), "平湖里街道")).isEmpty();
    }
}
