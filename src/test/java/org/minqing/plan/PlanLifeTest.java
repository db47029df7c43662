package org.minqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.plan.PlanCommand.Hands;
import org.minqing.plan.PlanEvent.Laid;

class PlanLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final UUID UNIT = UUID.randomUUID();
    private static final Hands KEEPER = new Hands(true, false, null);
    private static final Hands LEADER = new Hands(true, true, null);

    private final Map<String, UUID> ids = new HashMap<>();
    private Plan plan = PlanLife.opened(UUID.randomUUID(), UUID.randomUUID(), new PlanEvent.Opened(
            new Plan.Facts("清退占道市场", "摊点全部迁入疏导点", UNIT, null, null), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)));

    private UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    private Laid laid(String name, int days, String... after) {
        return new Laid(id(name), name, UNIT, days, List.of(after).stream().map(this::id).toList());
    }

    private void done(PlanCommand command) {
        assertThat(asked(command, LEADER)).isInstanceOf(PlanDecision.Happens.class);
        plan = PlanLife.evolve(plan, ((PlanDecision.Happens) asked(command, LEADER)).event());
    }

    private PlanDecision asked(PlanCommand command, Hands hands) {
        return PlanLife.decide(plan, command, hands, TODAY);
    }

    private void refused(PlanCommand command, Hands hands, String why, Object... about) {
        assertThat(asked(command, hands)).isEqualTo(PlanDecision.refused(why, about));
    }

    private void threeNodes() {
        done(new PlanCommand.AddNode(laid("摸底", 3)));
        done(new PlanCommand.AddNode(laid("清退", 4, "摸底")));
        done(new PlanCommand.AddNode(laid("验收", 1, "清退")));
    }

    @Test
    void nodes_that_would_wait_for_each_other_are_refused_and_named_in_their_order() {
        threeNodes();
        PlanDecision decision = asked(new PlanCommand.ChangeNode(laid("摸底", 3, "验收")), KEEPER);
        assertThat(decision).isInstanceOfSatisfying(PlanDecision.Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("plan.refused.circle");
            String twice = "摸底 → 清退 → 验收 → 摸底 → 清退 → 验收";
            assertThat(twice).contains(((String) refused.about().getFirst()).substring(0, 12));
        });
        assertThat(asked(new PlanCommand.ChangeNode(laid("摸底", 3, "摸底")), KEEPER)).isInstanceOf(PlanDecision.Refused.class);
    }

    @Test
    void the_public_date_is_moved_by_a_leader_with_a_reason_and_the_first_date_stays() {
        LocalDate later = LocalDate.of(2026, 4, 10);
        refused(new PlanCommand.MoveDate(later, "雨天停工"), KEEPER, "not-leader");
        refused(new PlanCommand.MoveDate(later, ""), LEADER, "reason");
        refused(new PlanCommand.MoveDate(LocalDate.of(2026, 3, 1), "提前"), LEADER, "dates", 10);
        done(new PlanCommand.MoveDate(later, "雨天停工"));
        assertThat(plan.dates().fixed()).isEqualTo(later);
        assertThat(plan.dates().first()).isEqualTo("2026-03-31");
        assertThat(plan.dates().moved()).isTrue();
        assertThat(asked(new PlanCommand.MoveDate(later, "再说一次"), LEADER)).isEqualTo(new PlanDecision.Stands());
    }

    @Test
    void a_node_is_reported_by_its_unit_or_the_keeper_after_what_it_waits_for_and_not_for_a_day_to_come() {
        threeNodes();
        var early = new PlanCommand.ReportDone(id("清退"), TODAY, "");
        refused(early, KEEPER, "first", "清退", "摸底");
        var survey = new PlanCommand.ReportDone(id("摸底"), TODAY, "46 个摊点");
        refused(survey, new Hands(false, false, UUID.randomUUID()), "not-yours", "摸底");
        refused(survey, new Hands(false, false, null), "not-yours", "摸底");
        assertThat(asked(survey, new Hands(false, false, UNIT))).isInstanceOf(PlanDecision.Happens.class);
        refused(new PlanCommand.ReportDone(id("摸底"), TODAY.plusDays(1), ""), KEEPER, "future");
        done(new PlanCommand.ReportBegun(id("摸底"), TODAY.minusDays(1)));
        refused(new PlanCommand.ReportDone(id("摸底"), TODAY.minusDays(2), ""), KEEPER, "done-before-begun", "摸底");
        done(survey);
        assertThat(plan.node(id("摸底")).orElseThrow().word()).isEqualTo("46 个摊点");
        assertThat(asked(survey, KEEPER)).isEqualTo(new PlanDecision.Stands());
        done(early);
    }

    @Test
    void what_was_reported_is_taken_back_from_the_end_and_nothing_begun_waits_for_what_is_not_done() {
        threeNodes();
        done(new PlanCommand.ReportBegun(id("摸底"), TODAY.minusDays(3)));
        done(new PlanCommand.ReportDone(id("摸底"), TODAY.minusDays(1), ""));
        done(new PlanCommand.ReportBegun(id("清退"), TODAY));
        refused(new PlanCommand.TakeBack(id("摸底")), KEEPER, "later-begun", "摸底", "清退");
        refused(new PlanCommand.RemoveNode(id("清退")), KEEPER, "is-begun", "清退");
        refused(new PlanCommand.ChangeNode(laid("摸底", 5)), KEEPER, "is-done", "摸底");
        done(new PlanCommand.AddNode(laid("公告", 1)));
        refused(new PlanCommand.ChangeNode(laid("清退", 4, "摸底", "公告")), KEEPER, "begun-before", "清退", "公告");
        done(new PlanCommand.TakeBack(id("清退")));
        done(new PlanCommand.TakeBack(id("摸底")));
        assertThat(plan.node(id("摸底")).orElseThrow().begunOn()).as("it is begun as before").isEqualTo(TODAY.minusDays(3));
        done(new PlanCommand.TakeBack(id("摸底")));
        assertThat(plan.node(id("摸底")).orElseThrow().touched()).isFalse();
        assertThat(asked(new PlanCommand.TakeBack(id("摸底")), KEEPER)).isEqualTo(new PlanDecision.Stands());
    }

    @Test
    void who_waited_for_a_removed_node_waits_for_what_it_waited_for() {
        threeNodes();
        done(new PlanCommand.RemoveNode(id("清退")));
        assertThat(plan.node(id("验收")).orElseThrow().after()).containsExactly(id("摸底"));
    }

    @Test
    void nodes_side_by_side_keep_their_order_to_all_others() {
        done(new PlanCommand.AddNode(laid("公告", 1)));
        done(new PlanCommand.AddNode(laid("摸底", 3, "公告")));
        done(new PlanCommand.AddNode(laid("清退", 4, "摸底")));
        done(new PlanCommand.AddNode(laid("验收", 1, "清退")));
        done(new PlanCommand.SetSideBySide(id("摸底"), id("清退")));
        assertThat(plan.node(id("清退")).orElseThrow().after()).containsExactly(id("公告"));
        assertThat(plan.node(id("验收")).orElseThrow().after()).containsExactlyInAnyOrder(id("清退"), id("摸底"));
        assertThat(asked(new PlanCommand.SetSideBySide(id("摸底"), id("清退")), KEEPER)).isEqualTo(new PlanDecision.Stands());
    }

    @Test
    void what_is_no_node_is_refused() {
        refused(new PlanCommand.AddNode(laid("空", 0)), KEEPER, "days", Node.LONGEST);
        refused(new PlanCommand.AddNode(laid("长", 251)), KEEPER, "days", Node.LONGEST);
        refused(new PlanCommand.AddNode(laid("", 1)), KEEPER, "name", PlanLife.LONGEST_NAME);
        refused(new PlanCommand.AddNode(laid("甲", 1, "不在")), KEEPER, "gone");
        refused(new PlanCommand.ReportDone(UUID.randomUUID(), TODAY, ""), KEEPER, "gone");
        for (int i = 0; i < PlanLife.MOST_NODES; i++) {
            done(new PlanCommand.AddNode(laid("节点" + i, 1)));
        }
        refused(new PlanCommand.AddNode(laid("多", 1)), KEEPER, "too-many", PlanLife.MOST_NODES);
    }

    @Test
    void a_dropped_plan_is_left_alone_until_it_is_followed_again() {
        refused(new PlanCommand.Drop(""), KEEPER, "reason");
        done(new PlanCommand.Drop("并入另一个计划"));
        refused(new PlanCommand.AddNode(laid("摸底", 1)), KEEPER, "dropped");
        done(new PlanCommand.Resume());
        threeNodes();
    }

    @Test
    void every_kind_of_event_is_read_as_it_was_kept() {
        var events = List.of(
                new PlanEvent.Opened(new Plan.Facts("名", "目标", UNIT, null, UUID.randomUUID()), TODAY, TODAY.plusDays(9)),
                new PlanEvent.NodeAdded(laid("摸底", 3, "公告")), new PlanEvent.NodeChanged(laid("摸底", 4), 3),
                new PlanEvent.NodeRemoved(id("摸底"), "摸底"), new PlanEvent.SetSideBySide(id("甲"), id("乙")),
                new PlanEvent.Begun(id("甲"), TODAY), new PlanEvent.Done(id("甲"), TODAY, "一句“话”"), new PlanEvent.TakenBack(id("甲")),
                new PlanEvent.DateMoved(TODAY, TODAY.plusDays(1), "雨"), new PlanEvent.Dropped("不办了"), new PlanEvent.Resumed());
        assertThat(events).hasSize(PlanEvent.class.getPermittedSubclasses().length)
                .allSatisfy(event -> assertThat(PlanCodec.read(PlanCodec.kind(event), PlanCodec.body(event))).isEqualTo(event));
    }
}
