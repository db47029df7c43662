package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.people.NewOfficial;
import org.minqing.people.NewUnit;
import org.minqing.people.Officials;
import org.minqing.people.Post;
import org.minqing.people.Units;
import org.minqing.place.NewFact;
import org.minqing.place.FactSource;
import org.minqing.place.NewPlace;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a text under review: what is known, who else is at it, and what would be written. */
@ServerTest
class BesideTest {

    @Autowired TestZone zones;
    @Autowired Drafts drafts;
    @Autowired DraftStore store;
    @Autowired Proposals proposals;
    @Autowired Acceptor acceptor;
    @Autowired Remarks remarks;
    @Autowired Claims claims;
    @Autowired Writings writings;
    @Autowired Places places;
    @Autowired Units units;
    @Autowired Officials officials;
    @Autowired org.minqing.visit.Visits visits;

    private TestZone.Zone zone = new TestZone.Zone(new org.minqing.database.Region(0, "", "", java.time.ZoneOffset.UTC), Map.of());
    private SignedIn me = new SignedIn(UUID.randomUUID(), 0, "", Set.of(), null, null, null);

    @BeforeEach
    void openZone() {
        zone = zones.open();
        me = zone.signedIn(Role.CLERK);
    }

    private Draft take(String text, LocalDate published) {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text, published), me);
        return draft(taken.id());
    }

    private Draft take(String text) {
        return take(text, Texts.PUBLISHED);
    }

    private Draft draft(UUID id) {
        return store.byId(me.regionId(), id).orElseThrow();
    }

    private SignedIn colleague() {
        Account other = zones.user(zone.region(), Role.CLERK, Account.Scope.NONE);
        return new SignedIn(other.id(), other.regionId(), "李四", other.roles(), null, null, null);
    }

    private List<String> remarksAt(Draft draft, EntryKind kind, String words) {
        return remarks.of(draft.proof(), Set.of(), me).getOrDefault(entry(draft.proof(), kind, words).id(), List.of()).stream()
                .map(Remarks.Remark::key)
                .toList();
    }

    private void accept(Draft draft) {
        assertThat(acceptor.accept(draft.id(), AcceptForm.untouched(), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
    }

    private UUID community(String subdistrict) {
        UUID top = places.create(me.regionId(), new NewPlace(PlaceKind.ZONE, "滨澜开发区", List.of(), null)).id();
        UUID street = places.create(me.regionId(), new NewPlace(PlaceKind.SUBDISTRICT, subdistrict, List.of(), top)).id();
        return places.create(me.regionId(), new NewPlace(PlaceKind.COMMUNITY, "柳湾社区", List.of(), street)).id();
    }

    @Test
    void another_day_for_what_looks_like_the_same_visit_is_told_at_the_date() {
        accept(take(Texts.visit()));
        Draft again = take(Texts.visit().replace("11月18日", "11月17日"));
        assertThat(remarksAt(again, EntryKind.DATE, "11月17日")).containsExactly("reading.remark.other-day");
        assertThat(remarksAt(take(Texts.visit().replace("11月18日", "10月17日")), EntryKind.DATE, "10月17日")).isEmpty();
    }

    @Test
    void a_leader_whose_post_is_another_one_is_told_at_his_name() {
        officials.create(me.regionId(), new NewOfficial("顾明川", "", List.of(Post.titled("社会发展局局长"))));
        Draft draft = take(Texts.visit());
        assertThat(remarksAt(draft, EntryKind.LEADER, "顾明川")).containsExactly("reading.remark.other-post");
    }

    @Test
    void a_leader_whose_post_agrees_is_not_remarked_on() {
        officials.create(me.regionId(), new NewOfficial("顾明川", "", List.of(Post.titled("管委会副主任"))));
        assertThat(remarksAt(take(Texts.visit()), EntryKind.LEADER, "顾明川")).isEmpty();
    }

    @Test
    void a_concern_like_an_open_case_is_told_at_the_concern() {
        accept(take(Texts.visit()));
        Draft later = take(Texts.visit().replace("11月18日", "11月19日").replace("一下雨就积水，老人出门要绕行", "一下雨就积水，孩子上学要绕行"));
        assertThat(remarksAt(later, EntryKind.CONCERN, "孩子上学")).containsExactly("reading.remark.open-case");
        assertThat(remarksAt(later, EntryKind.REQUIREMENT, "积水")).isEmpty();
    }

    @Test
    void an_accepted_report_is_not_told_of_what_it_became_itself() {
        Draft draft = take(Texts.visit());
        accept(draft);
        String report = draft.proof().reports().getFirst().id();
        assertThat(remarks.of(draft.proof(), Set.of(), me)).isNotEmpty();
        assertThat(remarks.of(draft.proof(), Set.of(report), me)).isEmpty();
    }

    @Test
    void a_community_under_another_subdistrict_is_told_at_the_community() {
        community("望汀街道");
        assertThat(remarksAt(take(Texts.visit()), EntryKind.PLACE, "柳湾社区")).containsExactly("reading.remark.other-parent");
    }

    @Test
    void a_text_in_traditional_characters_is_measured_by_the_same_records() {
        UUID top = places.create(me.regionId(), new NewPlace(PlaceKind.ZONE, "滨澜开发区", List.of(), null)).id();
        UUID street = places.create(me.regionId(), new NewPlace(PlaceKind.SUBDISTRICT, "鹭川街道", List.of(), top)).id();
        places.create(me.regionId(), new NewPlace(PlaceKind.COMMUNITY, "竹篱村", List.of(), street));
        officials.create(me.regionId(), new NewOfficial("虞文棣", "", List.of(Post.titled("组织部部长"))));
        String text = "虞文棣走訪竹籬村\n\n11月18日，開發區組織部部長虞文棣到鷺川街道竹籬村走訪，與村民代表座談。村民代表反映里塢路三處路燈不亮。";
        Draft draft = take(text);
        assertThat(remarksAt(draft, EntryKind.LEADER, "虞文棣")).isEmpty();
        assertThat(remarksAt(draft, EntryKind.PLACE, "竹籬村")).isEmpty();
        accept(draft);
        Draft later = take(text.replace("走訪竹籬村", "再到竹籬村").replace("11月18日", "11月19日"));
        assertThat(remarksAt(later, EntryKind.CONCERN, "路燈")).containsExactly("reading.remark.open-case");
        assertThat(remarksAt(take(text.replace("鷺川", "望汀").replace("里塢路", "外塢路")), EntryKind.PLACE, "竹籬村")).containsExactly("reading.remark.other-parent");
    }

    @Test
    void a_correction_shows_what_was_found_before_it() {
        Draft draft = take(Texts.visit());
        Entry unit = entry(draft.proof(), EntryKind.UNIT, "城管局");
        Entry dropped = entry(draft.proof(), EntryKind.CONCERN, "停车");
        drafts.correct(draft.id(), 1, List.of(Texts.words(unit.id(), "综合执法局"), Texts.edit(Edit.Op.DROP, dropped.id())), me);
        assertThat(draft(draft.id()).proof().before()).containsOnlyKeys(unit.id(), dropped.id()).containsValue(unit);
    }

    @Test
    void who_corrects_a_report_first_reviews_it_until_somebody_takes_it_over() {
        Draft draft = take(Texts.read("three.txt"), LocalDate.of(2024, 5, 9));
        List<Entry> reports = draft.proof().reports();
        assertThat(reports).hasSize(3);
        Entry first = draft.proof().of(reports.getFirst(), EntryKind.LEADER).getFirst();
        SignedIn other = colleague();
        drafts.correct(draft.id(), 1, List.of(Texts.edit(Edit.Op.SEEN, first.id())), me);
        assertThat(claims.of(draft.id(), me)).containsOnlyKeys(reports.getFirst().id());
        assertThat(claims.of(draft.id(), other).get(reports.getFirst().id())).isEqualTo(new Claims.Claim(me.name(), false));

        claims.take(draft.id(), reports.getFirst().id(), false, other);
        assertThat(claims.of(draft.id(), me).get(reports.getFirst().id())).matches(Claims.Claim::mine);
        claims.take(draft.id(), reports.getFirst().id(), true, other);
        assertThat(claims.of(draft.id(), me).get(reports.getFirst().id())).isEqualTo(new Claims.Claim("李四", false));
    }

    @Test
    void a_claim_ends_by_itself_when_its_page_is_closed() {
        Draft draft = take(Texts.visit());
        String report = draft.proof().reports().getFirst().id();
        claims.take(draft.id(), report, false, me);
        TestClock.shared().advance(Claims.ALIVE.minusSeconds(1));
        claims.alive(draft.id(), me);
        TestClock.shared().advance(Claims.ALIVE.minusSeconds(1));
        assertThat(claims.of(draft.id(), me)).containsKey(report);
        TestClock.shared().advance(Duration.ofSeconds(2));
        assertThat(claims.of(draft.id(), me)).isEmpty();
    }

    @Test
    void two_people_accept_two_reports_of_one_page_though_both_corrected_meanwhile() {
        Draft draft = take(Texts.read("three.txt"), LocalDate.of(2024, 5, 9));
        List<Entry> reports = draft.proof().reports();
        SignedIn other = colleague();
        claims.take(draft.id(), reports.get(1).id(), false, other);
        Map<String, List<String>> mine = taking(draft, reports.getFirst(), me);
        Map<String, List<String>> his = taking(draft, reports.get(1), other);
        // Each corrects his own while the other's preview is open.
        drafts.correct(draft.id(), 1, List.of(Texts.edit(Edit.Op.SEEN, draft.proof().of(reports.get(1), EntryKind.LEADER).getFirst().id())), other);
        assertThat(acceptor.accept(draft.id(), new AcceptForm(mine), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        assertThat(acceptor.accept(draft.id(), new AcceptForm(his), other)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        assertThat(store.acceptedOf(me.regionId(), draft.id())).hasSize(2);
        assertThat(draft(draft.id()).state()).isEqualTo(Draft.State.IN_REVIEW);
    }

    private Map<String, List<String>> taking(Draft draft, Entry report, SignedIn who) {
        var form = new HashMap<String, List<String>>();
        form.put("shown:take", List.of("1"));
        form.put("take", List.of(report.id()));
        AcceptSheet sheet = proposals.of(draft, who);
        sheet.reports().forEach(part -> form.put("print:" + part.id(), List.of(part.print())));
        sheet.names().forEach(row -> form.put(row.field(), List.of(row.chosen())));
        return form;
    }

    @Test
    void what_somebody_else_reviews_is_not_taken_unless_it_is_ticked() {
        Draft draft = take(Texts.read("three.txt"), LocalDate.of(2024, 5, 9));
        claims.take(draft.id(), draft.proof().reports().get(1).id(), false, colleague());
        accept(draft);
        assertThat(store.acceptedOf(me.regionId(), draft.id()))
                .extracting(AcceptedReport::report)
                .containsExactlyInAnyOrder(draft.proof().reports().get(0).id(), draft.proof().reports().get(2).id());
    }

    private Writing writing(Draft draft, Map<String, List<String>> form) {
        return writings.of(me.regionId(), proposals.of(draft, me), new AcceptForm(form));
    }

    private static List<String> made(Writing writing, String kind) {
        return writing.made().stream().filter(m -> m.kind().equals(kind)).flatMap(m -> m.names().stream()).toList();
    }

    @Test
    void the_difference_tells_every_record_that_accepting_makes() {
        Draft draft = take(Texts.visit());
        Writing writing = writing(draft, Map.of());
        assertThat(made(writing, "visit")).hasSize(1);
        assertThat(made(writing, "UNIT")).contains("建设局", "城管局");
        assertThat(made(writing, "OFFICIAL")).containsExactly("顾明川");
        assertThat(made(writing, "promise")).hasSize(2);
        assertThat(made(writing, "fact")).anyMatch(fact -> fact.contains("居民楼")).anyMatch(fact -> fact.contains("1860"));
        assertThat(made(writing, "record")).anyMatch(step -> step.contains("居民议事会"));
        int unitsBefore = units.all(me.regionId()).size();
        accept(draft);
        assertThat(units.all(me.regionId())).hasSize(unitsBefore + made(writing, "UNIT").size());
        assertThat(places.all(me.regionId()).stream().filter(p -> p.kind() == PlaceKind.COMMUNITY))
                .hasSize(made(writing, "PLACE").size());
        assertThat(writing.changed()).isEmpty();
    }

    @Test
    void the_difference_tells_what_is_not_to_be_found_again() {
        Draft draft = take(Texts.visit());
        Entry lift = entry(draft.proof(), EntryKind.CONCERN, "3号楼电梯");
        Entry parking = entry(draft.proof(), EntryKind.CONCERN, "停车难");
        drafts.correct(draft.id(), 1, List.of(Texts.edit(Edit.Op.REFUSE, lift.id()), Texts.edit(Edit.Op.DROP, parking.id())), me);
        assertThat(made(writing(draft(draft.id()), Map.of()), "never")).containsExactly(lift.text());
    }

    @Test
    void the_difference_tells_what_changes_of_records_there_are() {
        UUID community = community("云栖街道");
        units.create(me.regionId(), NewUnit.named("规划建设局"));
        places.record(me.regionId(), new NewFact(community, "住户", "1500户", null, FactSource.of("台账")));
        Draft draft = take(Texts.visit());
        AcceptSheet sheet = proposals.of(draft, me);
        var form = new HashMap<String, List<String>>();
        NameRow building = sheet.names().stream().filter(row -> row.written().equals("建设局")).findFirst().orElseThrow();
        form.put(building.field(), List.of(building.options().getFirst().value()));
        Writing writing = writing(draft, form);
        assertThat(writing.changed()).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo("figure");
            assertThat(change.before()).isEqualTo("1500户");
            assertThat(change.after()).isEqualTo("1860户");
        });
        var kinds = new ArrayList<String>();
        writing.changed().forEach(change -> kinds.add(change.kind()));
        assertThat(kinds).contains(building.sure() ? "figure" : "alias");

        assertThat(acceptor.accept(draft.id(), new AcceptForm(form), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        Draft later = take(Texts.visit().replace("11月18日", "11月19日"));
        Writing second = writing(later, Map.of());
        assertThat(second.changed()).anySatisfy(change -> assertThat(change.kind()).isEqualTo("joined"));
    }

    @Test
    void what_is_left_out_of_the_acceptance_is_left_out_of_the_difference() {
        Draft draft = take(Texts.visit());
        Map<String, List<String>> nothing = Map.of("shown:take", List.of("1"));
        assertThat(writing(draft, nothing).nothing()).isTrue();
    }

    @Test
    void a_promise_in_working_days_gets_a_proposed_day_and_keeps_none_until_a_clerk_takes_it() {
        Draft draft = take(Texts.visit().replace("东门口路面本月底前完成翻修", "东门口路面5个工作日内完成翻修"));
        var pledge = proposals.of(draft, me).reports().getFirst().pledges().stream()
                .filter(p -> p.words().contains("工作日")).findFirst().orElseThrow();
        assertThat(pledge.due()).isNull();
        assertThat(pledge.proposed()).isEqualTo(new DueDays.Proposed(LocalDate.of(2026, 11, 25), 5, LocalDate.of(2026, 11, 18)));
        accept(draft);
        var visit = visits.list(me.regionId(), org.minqing.visit.VisitQuery.all()).lines().getFirst();
        assertThat(visits.byId(me.regionId(), visit.id()).orElseThrow().items())
                .filteredOn(item -> item.words().contains("工作日"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.due().day()).isNull());
    }

    @Test
    void a_name_that_is_not_clear_stops_its_own_report_only() {
        units.create(me.regionId(), NewUnit.named("公安交警分局"));
        units.create(me.regionId(), NewUnit.named("公安消防分局"));
        Draft draft = take(Texts.read("three.txt"), LocalDate.of(2016, 5, 7));
        assertThat(proposals.of(draft, me).names()).anySatisfy(row -> {
            assertThat(row.written()).isEqualTo("公安分局");
            assertThat(row.chosen()).isEmpty();
        });
        List<Entry> reports = draft.proof().reports();
        var first = Map.of("shown:take", List.of("1"), "take", List.of(reports.get(0).id()));
        assertThat(acceptor.accept(draft.id(), new AcceptForm(first), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        var second = Map.of("shown:take", List.of("1"), "take", List.of(reports.get(1).id()));
        assertThat(acceptor.accept(draft.id(), new AcceptForm(second), me)).isInstanceOf(Acceptor.Outcome.Refused.class);
    }
}
