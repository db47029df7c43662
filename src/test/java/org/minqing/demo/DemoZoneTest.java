package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseEvent;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CasePage;
import org.minqing.casework.CaseQuery;
import org.minqing.casework.ClockKind;
import org.minqing.casework.CaseStage;
import org.minqing.casework.Casework;
import org.minqing.casework.CommitmentLine;
import org.minqing.casework.CommitmentState;
import org.minqing.casework.PromiseList;
import org.minqing.casework.PromiseQuery;
import org.minqing.casework.Told;
import org.minqing.casework.Worklist;
import org.minqing.database.Region;
import org.minqing.people.Officials;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.reading.Drafts;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.triage.reply.Check;
import org.minqing.triage.reply.EarlierReplies;
import org.minqing.triage.reply.ReplyCheck;
import org.minqing.visit.VisitQuery;
import org.minqing.visit.Visits;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DemoZoneTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    DemoZone demo;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Officials officials;

    @Autowired
    Accounts accounts;

    @Autowired
    Casework casework;

    @Autowired
    Visits visits;

    @Autowired
    Drafts drafts;

    private Region region = new Region(0, "", "", Region.DEFAULT_ZONE);

    @BeforeEach
    void fill() {
        region = demo.open(FRIDAY, TestZone.PASSWORD);
    }

    @Test
    void it_holds_what_a_newcomer_wants_to_see() {
        Map<PlaceKind, Long> kinds =
                places.all(region.id()).stream().collect(Collectors.groupingBy(Place::kind, Collectors.counting()));
        assertThat(kinds).containsEntry(PlaceKind.SUBDISTRICT, 2L).containsEntry(PlaceKind.COMMUNITY, 12L);
        assertThat(units.all(region.id()).stream().filter(unit -> !unit.duties().isEmpty())).hasSize(28);
        assertThat(officials.all(region.id())).hasSize(60 + 1);
        // Browser tests work in this zone too and may have added a few; the history itself holds 600 and 40 exactly.
        assertThat(all(Worklist.ALL)).hasSizeBetween(600, 620);
        assertThat(visits.list(region.id(), VisitQuery.all().page(null, 200)).lines()).hasSizeBetween(40, 45);
        assertThat(drafts.waiting(region.id())).isEqualTo(3);
        assertThat(places.goals(region.id())).hasSize(4);
    }

    @Test
    void next_friday_is_a_day_off_of_its_own_that_moves_what_is_due_then_or_later() {
        assertThat(casework.calendar(region.id()).works(FRIDAY.plusWeeks(1))).isFalse();
        assertThat(all(Worklist.OPEN).stream().map(CaseLine::dueAt).filter(due -> due != null
                && due.isAfter(FRIDAY.plusWeeks(1).atStartOfDay(region.zone()).toInstant()))).hasSizeGreaterThan(20);
    }

    @Test
    void it_is_filled_once() {
        assertThat(demo.open(FRIDAY, TestZone.PASSWORD).id()).isEqualTo(region.id());
        assertThat(accounts.all(region.id())).hasSizeBetween(60, 100);
    }

    @Test
    void every_stage_of_the_straight_line_has_cases() {
        assertThat(all(Worklist.ALL).stream().map(CaseLine::stage).collect(Collectors.toSet()))
                .contains(
                        CaseStage.REGISTERED,
                        CaseStage.DISPATCHED,
                        CaseStage.IN_PROGRESS,
                        CaseStage.FED_BACK,
                        CaseStage.AWAITING_CONFIRMATION,
                        CaseStage.CLOSED,
                        CaseStage.REFERRED,
                        CaseStage.WITHDRAWN);
    }

    @Test
    void no_list_of_the_office_is_empty() {
        Map<Worklist, Integer> counts = casework.counts(actor("dispatcher"));
        assertThat(counts.entrySet())
                .filteredOn(entry -> entry.getKey() != Worklist.UNIT)
                .allMatch(entry -> entry.getValue() > 0);
    }

    @Test
    void a_result_made_of_stock_phrases_waits_for_review() {
        List<String> results = all(Worklist.TO_REVIEW).stream()
                .map(line -> casework.view(line.id(), actor("reviewer")).orElseThrow().timeline().stream()
                        .map(Told::event)
                        .filter(event -> event instanceof CaseEvent.FedBack)
                        .map(event -> ((CaseEvent.FedBack) event).words().text("text"))
                        .reduce("", (earlier, later) -> later))
                .toList();
        assertThat(results).anyMatch(DemoZoneTest::stock);
    }

    private static boolean stock(String result) {
        return ReplyCheck.check("", result, EarlierReplies.none(), "").stream().anyMatch(finding -> finding.check() == Check.STOCK);
    }

    @Test
    void everybody_who_works_on_cases_has_something_to_do() {
        for (DemoAccount shown : demo.accounts()) {
            if (EnumSet.of(Role.DISPATCHER, Role.LIAISON, Role.REVIEWER, Role.CONFIRMATION_OFFICER, Role.LEADER)
                    .contains(shown.role())) {
                assertThat(casework.counts(actor(shown.username())).get(Worklist.MINE))
                        .as(shown.username())
                        .isPositive();
            }
        }
    }

    @Test
    void there_is_an_account_to_try_for_every_role() {
        Set<Role> besidesAnother = EnumSet.of(Role.CLEARED);
        assertThat(demo.accounts().stream().map(DemoAccount::role).collect(Collectors.toSet()))
                .isEqualTo(Role.ofPeople().stream().filter(role -> !besidesAnother.contains(role)).collect(Collectors.toSet()));
        assertThat(demo.accounts()).allMatch(shown -> accounts.byUsername(shown.username()).isPresent());
    }

    @Test
    void a_residents_committee_leads_what_stands_on_its_duty_list() {
        var committees = units.all(region.id()).stream().filter(unit -> unit.shortName().endsWith("居委会")).map(Unit::id).toList();
        assertThat(all(Worklist.ALL)).anyMatch(line -> committees.contains(line.leadUnit()));
    }

    @Test
    void promises_are_owed_kept_disputed_and_wait_to_be_pinned_down() {
        List<CommitmentLine> promises = places.all(region.id()).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .flatMap(place -> casework.commitmentsAt(actor("dispatcher"), place.id()).stream())
                .toList();
        assertThat(promises.stream().map(line -> line.commitment().state()).collect(Collectors.toSet()))
                .contains(CommitmentState.OPEN, CommitmentState.KEPT);
        assertThat(visits.promisesToPinDown(region.id(), 50)).isNotEmpty();
        for (String username : List.of("dispatcher", "supervisor", "liaison")) {
            for (PromiseList list : PromiseList.values()) {
                assertThat(casework.count(PromiseQuery.of(list), actor(username))).as(username + " " + list).isPositive();
            }
        }
        assertThat(promises).anyMatch(line -> line.commitment().state() == CommitmentState.DISPUTED);
        assertThat(promises)
                .as("no promise of a closed case is left open without a word")
                .filteredOn(line -> !line.caseStage().open())
                .noneMatch(line -> line.commitment().state() == CommitmentState.OPEN);
    }

    @Test
    void a_line_names_the_clock_that_its_case_is_due_by() {
        Actor actor = actor("supervisor");
        Map<String, ClockKind> named = new java.util.TreeMap<>();
        for (CaseLine line : all(Worklist.OPEN)) {
            ClockKind clock = casework.facts(line.id(), actor).orElseThrow().governingKind().orElse(null);
            assertThat(line.clock()).as(line.number()).isEqualTo(clock);
            named.put(line.stage() + " " + clock, line.clock());
        }
        assertThat(named.values()).contains(ClockKind.FIRST_REPLY, ClockKind.RESOLVE, ClockKind.REVIEW, ClockKind.CONFIRMATION,
                ClockKind.NEXT_VISIT, ClockKind.ARBITRATION, ClockKind.SHELVE_REVIEW);
    }

    private List<CaseLine> all(Worklist list) {
        Actor actor = actor("supervisor");
        var lines = new java.util.ArrayList<CaseLine>();
        CasePage page = casework.list(CaseQuery.of(list).page(null, 200), actor);
        lines.addAll(page.lines());
        while (page.next() != null) {
            page = casework.list(CaseQuery.of(list).page(page.next(), 200), actor);
            lines.addAll(page.lines());
        }
        return lines;
    }

    private Actor actor(String username) {
        Account account = accounts.byUsername(username).orElseThrow();
        return new Actor(
                account.regionId(),
                account.id(),
                account.roles(),
                account.scope().unitId(),
                account.scope().officialId(),
                account.scope().placeId());
    }
}
