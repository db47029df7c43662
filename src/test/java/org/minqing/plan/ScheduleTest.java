package org.minqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;

class ScheduleTest {

    private static final WorkingCalendar CALENDAR = Calendars.builtIn(Region.DEFAULT_ZONE);
    private static final UUID UNIT = UUID.randomUUID();
    /** A Monday; the days off of the Spring Festival of 2026 (15 to 23 February) lie behind, those of 1 May before it. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Map<String, UUID> ids = new HashMap<>();

    private UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    private Node node(String name, int days, String... after) {
        return Node.ahead(id(name), name, UNIT, days, List.of(after).stream().map(this::id).toList());
    }

    private static Schedule on(LocalDate today, LocalDate fixed, List<Node> nodes) {
        return Schedule.of(new Schedule.Frame(MONDAY, fixed, nodes), CALENDAR, today);
    }

    private Schedule.Slot slot(Schedule schedule, String name) {
        return schedule.slot(id(name)).orElseThrow();
    }

    @Test
    void from_the_fixed_date_backwards_each_node_has_its_latest_days_and_from_today_forwards_its_earliest() {
        Schedule schedule = on(MONDAY, MONDAY.plusDays(11), List.of(node("摸底", 2), node("清运", 3, "摸底"), node("验收", 1, "清运")));
        assertThat(slot(schedule, "验收").latestBegin()).isEqualTo("2026-03-13");
        assertThat(slot(schedule, "清运").latestFinish()).isEqualTo("2026-03-12");
        assertThat(slot(schedule, "清运").latestBegin()).isEqualTo("2026-03-10");
        assertThat(slot(schedule, "摸底").latestBegin()).isEqualTo("2026-03-06");
        assertThat(slot(schedule, "摸底").earliestFinish()).isEqualTo("2026-03-03");
        assertThat(slot(schedule, "验收").earliestBegin()).as("after the weekend").isEqualTo("2026-03-09");
        assertThat(schedule.spare()).isEqualTo(4);
        assertThat(schedule.fits()).isTrue();
        assertThat(schedule.remedies()).isEmpty();
    }

    @Test
    void days_off_are_passed_over_and_a_worked_weekend_counts() {
        // 15 to 23 February 2026 are off, Saturday 28 February is worked for them.
        Schedule schedule = Schedule.of(
                new Schedule.Frame(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 3, 1), List.of(node("整治", 3))), CALENDAR, LocalDate.of(2026, 2, 13));
        assertThat(slot(schedule, "整治").latestFinish()).isEqualTo("2026-02-28");
        assertThat(slot(schedule, "整治").latestBegin()).isEqualTo("2026-02-26");
        assertThat(slot(schedule, "整治").earliestFinish()).as("13, 14 (worked), 24 February").isEqualTo("2026-02-24");
    }

    @Test
    void when_it_no_longer_fits_it_says_how_many_days_are_missing_which_chain_breaks_it_and_what_would_mend_it() {
        List<Node> nodes = List.of(node("摸底", 3), node("公告", 2), node("清运", 6, "摸底", "公告"), node("划线", 2, "清运"), node("宣传", 1));
        Schedule schedule = on(MONDAY, MONDAY.plusDays(11), nodes);
        assertThat(schedule.missing()).isEqualTo(1);
        assertThat(schedule.chain()).extracting(Node::name).containsExactly("摸底", "清运", "划线");
        assertThat(schedule.remedies()).contains(new Remedy.Move(LocalDate.of(2026, 3, 16)));
        assertThat(schedule.remedies()).filteredOn(Remedy.Shorten.class::isInstance)
                .flatExtracting(remedy -> ((Remedy.Shorten) remedy).cuts()).extracting(cut -> cut.node().name() + cut.days())
                .containsExactly("清运1", "摸底1", "划线1");
        assertThat(schedule.remedies()).filteredOn(Remedy.SideBySide.class::isInstance)
                .extracting(remedy -> ((Remedy.SideBySide) remedy).second().name()).containsExactly("清运", "划线");
        assertThat(slot(schedule, "清运").state()).isEqualTo(NodeState.LATE);
        assertThat(slot(schedule, "宣传").state()).isEqualTo(NodeState.AHEAD);
    }

    @Test
    void a_node_that_was_begun_in_time_is_not_late_and_one_that_drags_on_is_and_colours_those_after_it() {
        Node begun = node("清运", 5).reported(MONDAY, null, "");
        List<Node> nodes = List.of(begun, node("划线", 5, "清运"));
        assertThat(on(MONDAY.plusDays(4), MONDAY.plusDays(11), nodes).spare()).isZero();
        Schedule dragging = on(MONDAY.plusDays(7), MONDAY.plusDays(11), nodes);
        assertThat(dragging.missing()).isEqualTo(1);
        assertThat(slot(dragging, "划线").state()).isEqualTo(NodeState.LATE);
        Schedule done = on(MONDAY.plusDays(7), MONDAY.plusDays(11), List.of(begun.reported(MONDAY, MONDAY.plusDays(4), ""), nodes.getLast()));
        assertThat(done.spare()).isZero();
        assertThat(slot(done, "清运").state()).isEqualTo(NodeState.DONE);
        Node late = begun.reported(MONDAY, MONDAY.plusDays(7), "");
        assertThat(slot(on(MONDAY.plusDays(7), MONDAY.plusDays(11), List.of(late, nodes.getLast())), "清运").state()).isEqualTo(NodeState.DONE_LATE);
    }

    @Test
    void no_node_alone_can_give_the_days_so_several_give_them_together() {
        Schedule schedule = on(MONDAY, MONDAY.plusDays(4), List.of(node("甲", 3), node("乙", 3, "甲"), node("丙", 3, "乙")));
        assertThat(schedule.missing()).isEqualTo(4);
        List<Remedy.Cut> cuts = schedule.remedies().stream().filter(Remedy.Shorten.class::isInstance)
                .flatMap(remedy -> ((Remedy.Shorten) remedy).cuts().stream()).toList();
        assertThat(cuts).hasSizeGreaterThan(1);
        assertThat(cuts.stream().mapToInt(Remedy.Cut::days).sum()).isEqualTo(4);
    }

    @Test
    void what_is_all_done_is_reached_and_lacks_nothing() {
        Schedule schedule = on(MONDAY.plusDays(30), MONDAY.plusDays(4), List.of(node("甲", 3).reported(null, MONDAY.plusDays(3), "")));
        assertThat(schedule.reached()).isTrue();
        assertThat(schedule.fits()).isTrue();
        assertThat(on(MONDAY, MONDAY.plusDays(4), List.of()).reached()).as("without nodes nothing is reached").isFalse();
    }

    @Test
    void nodes_that_wait_for_each_other_are_found_in_their_order() {
        List<Node> nodes = List.of(node("甲", 1, "丙"), node("乙", 1, "甲"), node("丙", 1, "乙"), node("丁", 1, "丙"), node("戊", 1));
        List<String> circle = Network.circle(nodes).stream().map(Node::name).toList();
        assertThat(circle).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(circle.get((circle.indexOf("甲") + 1) % 3)).isEqualTo("乙");
        assertThat(Network.circle(nodes.subList(3, 5))).isEmpty();
    }

    @Test
    void a_chain_of_a_thousand_nodes_is_laid_and_mended() {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < 1000; i++) {
            nodes.add(Node.ahead(new UUID(1, i), "节点" + i, UNIT, 2, i == 0 ? List.of() : List.of(new UUID(1, i - 1))));
        }
        Schedule schedule = on(MONDAY, CALENDAR.workingDay(MONDAY, 1998), nodes);
        assertThat(schedule.missing()).isEqualTo(1);
        assertThat(schedule.chain()).hasSize(1000);
        assertThat(schedule.remedies()).hasSizeGreaterThan(2);
    }

    @Property(tries = 300)
    void laid_backwards_no_node_begins_before_those_it_waits_for_end_and_all_days_are_working_days(@ForAll("plans") Laid plan) {
        Schedule schedule = plan.schedule();
        for (Schedule.Slot slot : schedule.slots()) {
            assertThat(CALENDAR.works(slot.latestBegin()) && CALENDAR.works(slot.latestFinish())).isTrue();
            assertThat(CALENDAR.works(slot.earliestBegin()) && CALENDAR.works(slot.earliestFinish())).isTrue();
            assertThat(CALENDAR.workingDaysBetween(slot.latestBegin().minusDays(1), slot.latestFinish())).isEqualTo(slot.node().days());
            assertThat(slot.latestFinish()).isBeforeOrEqualTo(plan.fixed);
            for (UUID before : slot.node().after()) {
                Schedule.Slot earlier = schedule.slot(before).orElseThrow();
                assertThat(earlier.latestFinish()).isBefore(slot.latestBegin());
                if (!slot.node().touched()) {
                    assertThat(earlier.earliestFinish()).isBefore(slot.earliestBegin());
                }
            }
        }
    }

    @Property(tries = 300)
    void a_node_with_days_to_spare_may_begin_later_than_it_can_and_the_whole_has_no_more_to_spare_than_any(@ForAll("plans") Laid plan) {
        Schedule schedule = plan.schedule();
        schedule.slots().stream().filter(slot -> !slot.node().done()).forEach(slot -> {
            assertThat(slot.spare()).isGreaterThanOrEqualTo(schedule.spare());
            assertThat(slot.latestFinish().isBefore(slot.earliestFinish())).isEqualTo(slot.spare() < 0);
            if (!slot.node().touched()) {
                assertThat(slot.latestBegin().isBefore(slot.earliestBegin())).isEqualTo(slot.spare() < 0);
            }
        });
        List<Node> chain = schedule.chain();
        for (int i = 0; i < chain.size(); i++) {
            assertThat(schedule.slot(chain.get(i).id()).orElseThrow().spare()).isEqualTo(schedule.spare());
            if (i > 0) {
                assertThat(chain.get(i).after()).contains(chain.get(i - 1).id());
            }
        }
    }

    @Property(tries = 300)
    void each_remedy_makes_it_fit_and_one_day_less_of_it_does_not(@ForAll("plans") Laid plan) {
        Schedule schedule = plan.schedule();
        for (Remedy remedy : schedule.remedies()) {
            switch (remedy) {
                case Remedy.Move move -> {
                    assertThat(plan.fixedOn(move.to()).fits()).isTrue();
                    assertThat(plan.fixedOn(move.to().minusDays(1)).fits()).isFalse();
                }
                case Remedy.Shorten shorten -> {
                    assertThat(plan.with(cut(plan.nodes, shorten.cuts())).fits()).isTrue();
                    shorten.cuts().forEach(spared -> {
                        var less = new ArrayList<Remedy.Cut>(shorten.cuts());
                        less.remove(spared);
                        less.add(new Remedy.Cut(spared.node(), spared.days() - 1));
                        assertThat(plan.with(cut(plan.nodes, less)).fits()).isFalse();
                    });
                }
                case Remedy.SideBySide both -> assertThat(
                        plan.with(Remedy.besides(plan.nodes, both.first().id(), both.second().id())).spare()).isEqualTo(both.spare()).isNotNegative();
            }
        }
        assertThat(schedule.remedies().isEmpty()).isEqualTo(schedule.fits());
    }

    @Property(tries = 100)
    void a_later_day_never_gives_more_to_spare(@ForAll("plans") Laid plan) {
        int now = plan.schedule().spare();
        Schedule tomorrow = Schedule.of(new Schedule.Frame(MONDAY, plan.fixed, plan.nodes), CALENDAR, plan.today.plusDays(1));
        assertThat(tomorrow.spare()).isLessThanOrEqualTo(now);
    }

    private static List<Node> cut(List<Node> nodes, List<Remedy.Cut> cuts) {
        return nodes.stream()
                .map(node -> cuts.stream().filter(cut -> cut.node().id().equals(node.id())).findFirst()
                        .map(cut -> node.lasting(node.days() - cut.days())).orElse(node))
                .toList();
    }

    /** A plan on a day. */
    record Laid(LocalDate today, LocalDate fixed, List<Node> nodes) {

        Schedule schedule() {
            return on(today, fixed, nodes);
        }

        Schedule fixedOn(LocalDate day) {
            return on(today, day, nodes);
        }

        Schedule with(List<Node> others) {
            return on(today, fixed, others);
        }
    }

    /** Each node waits for some of those before it; the first few are done, those that could be may be begun. */
    @Provide
    Arbitrary<Laid> plans() {
        Arbitrary<List<int[]>> drafts = Combinators.combine(
                        Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 63), Arbitraries.integers().between(0, 9))
                .as((days, mask, report) -> new int[] {days, mask, report}).list().ofMinSize(1).ofMaxSize(14);
        return Combinators.combine(Arbitraries.integers().between(0, 80), Arbitraries.integers().between(0, 100), drafts)
                .as((passed, left, drawn) -> new Laid(MONDAY.plusDays(passed), MONDAY.plusDays(left), nodes(drawn, MONDAY.plusDays(passed))));
    }

    private static List<Node> nodes(List<int[]> drawn, LocalDate today) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < drawn.size(); i++) {
            int[] one = drawn.get(i);
            var after = new ArrayList<UUID>();
            boolean free = true;
            for (int back = 1; back <= Math.min(i, 6); back++) {
                if ((one[1] >> (back - 1) & 1) == 1) {
                    after.add(nodes.get(i - back).id());
                    free &= nodes.get(i - back).done();
                }
            }
            LocalDate day = today.minusDays(one[2]);
            Node node = Node.ahead(new UUID(1, i), "节点" + i, UNIT, one[0], after);
            nodes.add(!free || one[2] > 5 ? node : one[2] > 2 ? node.reported(day, null, "") : node.reported(null, day, ""));
        }
        return nodes;
    }
}
