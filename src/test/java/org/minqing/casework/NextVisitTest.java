package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.visit.Visit;
import org.minqing.visit.VisitKind;
import org.minqing.visit.Visits;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked at the next visit: its clock, and what a visit does to it. Friday 2026-11-20. */
@ServerTest
class NextVisitTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    Visits visits;

    @Test
    void it_waits_a_quarter_for_the_visit_and_is_not_overdue_before() {
        Case lamp = neighbourhood.lampForNextVisit(neighbourhood.open());
        assertThat(lamp.clock(ClockKind.CONFIRMATION)).isEmpty();
        assertThat(lamp.governingClock()).isEqualTo(lamp.clock(ClockKind.NEXT_VISIT));
        assertThat(due(lamp)).as("90 days, a Thursday").isEqualTo(LocalDate.of(2027, 2, 18));
    }

    @Test
    void from_the_visit_on_it_is_to_be_confirmed_within_the_usual_limit() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampForNextVisit(street);
        TestClock.shared().set(Zone.at("2026-12-09T10:00"));
        visit(street, street.community().id(), LocalDate.of(2026, 12, 8));

        Case visited = reread(street, lamp);
        assertThat(visited.stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
        assertThat(visited.clock(ClockKind.NEXT_VISIT).orElseThrow().running()).isFalse();
        assertThat(due(visited)).isEqualTo(LocalDate.of(2026, 12, 16));
        visit(street, street.community().id(), LocalDate.of(2026, 12, 9));
        assertThat(reread(street, lamp)).as("a second visit gives no second limit").isEqualTo(visited);
        Case closed = neighbourhood.move(visited, new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.REPRESENTATIVE,
                "走访时说灯亮了"), street.actor(Role.CLERK));
        assertThat(closed.clock(ClockKind.CONFIRMATION).orElseThrow().running()).isFalse();
    }

    @Test
    void an_old_report_entered_later_an_undated_one_and_a_visit_elsewhere_change_nothing() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampForNextVisit(street);
        visit(street, street.community().id(), FRIDAY.minusDays(1));
        visit(street, street.community().id(), null);
        visit(street, UUID.randomUUID(), FRIDAY);
        assertThat(reread(street, lamp)).isEqualTo(lamp);
    }

    @Test
    void who_was_asked_without_a_visit_closes_it_and_one_who_can_be_called_has_the_usual_clock() {
        var street = neighbourhood.open();
        Case closed = neighbourhood.move(neighbourhood.lampForNextVisit(street), new CaseCommand.Confirm(Outcome.SOLVED,
                Satisfaction.SATISFIED, Voice.REPRESENTATIVE, "电话里说灯亮了"), street.actor(Role.CLERK));
        assertThat(closed.clock(ClockKind.NEXT_VISIT).orElseThrow().running()).isFalse();
        assertThat(closed.nextFireAt()).isEmpty();
        assertThat(neighbourhood.lampAwaitingWord(street).clock(ClockKind.NEXT_VISIT)).isEmpty();
    }

    private void visit(Neighbourhood.Street street, UUID place, @Nullable LocalDate day) {
        visits.record(street.zone().region().id(), new Visit(UUID.randomUUID(), VisitKind.COMMUNITY, "走访芦岸社区",
                new Visit.Occasion(day, "", "", null), List.of(), List.of(new Visit.Named(place, "芦岸社区")), List.of(), List.of(),
                List.of(), List.of(), new Visit.Origin(null, "", false, null, UUID.randomUUID(), TestClock.shared().instant())));
    }

    private Case reread(Neighbourhood.Street street, Case facts) {
        return casework.facts(facts.id(), street.actor(Role.CLERK)).orElseThrow();
    }

    private static LocalDate due(Case facts) {
        return facts.governingClock().orElseThrow().due().atZone(Zone.SHANGHAI).toLocalDate();
    }
}
