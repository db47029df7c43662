package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.AskForExtension;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.Link;
import org.minqing.casework.CaseCommand.Merge;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.casework.CaseCommand.Split;
import org.minqing.casework.CaseCommand.Unmerge;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.time.ClockState;
import org.minqing.time.Signals;
import org.minqing.time.Watching;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that belong together, promises asked for at closing, and being pressed. */
@ServerTest
class TogetherTest {

    @Autowired Casework casework;
    @Autowired Regions regions;
    @Autowired Clock clock;

    private Zone zone() {
        return new Zone(regions.create("并区", "并", Region.DEFAULT_ZONE).id());
    }

    private UUID lamp(Zone zone) {
        return ((Result.Done) casework.register(zone.lamp(), zone.clerk, clock.instant())).now().id();
    }

    private Result does(UUID id, CaseCommand command, Actor actor) {
        return casework.perform(id, command, actor, clock.instant());
    }

    private Case now(UUID id, Zone zone) {
        return casework.view(id, zone.dispatcher).orElseThrow().facts();
    }

    // 并案

    @Test
    void unmerging_gives_back_stage_owner_request_and_the_rest_of_the_time() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new Sign(), story.zone.buildingLiaison).waiting(Duration.ofDays(1))
                .then(new AskForExtension(2, "来不及"), story.zone.buildingLiaison);
        Case before = story.facts();
        long rest = story.clock(ClockKind.RESOLVE).rest() - 2;

        story.waiting(Duration.ofDays(1)).then(new Merge(UUID.randomUUID(), "同一盏灯"), story.zone.dispatcher);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.MERGED);
        assertThat(story.facts().nextFireAt()).as("no clock runs while it is merged").isEmpty();

        story.waiting(Duration.ofDays(30)).then(new Unmerge("不是同一盏"), story.zone.dispatcher);
        Case after = story.facts();
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.assignments()).isEqualTo(before.assignments());
        assertThat(after.request()).isEqualTo(before.request());
        assertThat(after.bonds().merged()).isNull();
        assertThat(after.closedAt()).isNull();
        assertThat(story.clock(ClockKind.RESOLVE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.clock(ClockKind.RESOLVE).rest()).isEqualTo(rest);
        assertThat(story.clock(ClockKind.EXTENSION_DECISION).running()).isTrue();
    }

    @Test
    void a_clock_that_waited_before_the_merge_waits_after_it() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new Sign(), story.zone.buildingLiaison)
                .then(new CaseCommand.AskToShelve(LocalDate.of(2027, 3, 1), "等开春"), story.zone.buildingLiaison)
                .then(new CaseCommand.Grant(null, null, ""), story.zone.supervisor)
                .then(new Merge(UUID.randomUUID(), "同一件"), story.zone.dispatcher)
                .then(new Unmerge("不是"), story.zone.dispatcher);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.SHELVED);
        assertThat(story.clock(ClockKind.RESOLVE).state()).isEqualTo(ClockState.PAUSED);
        assertThat(story.clock(ClockKind.SHELVE_REVIEW).running()).isTrue();
    }

    @Test
    void both_cases_know_of_a_merge_or_neither() {
        Zone zone = zone();
        UUID child = lamp(zone);
        UUID parent = lamp(zone);
        assertThat(does(child, new Merge(parent, "同一盏灯"), zone.dispatcher)).isInstanceOf(Result.Done.class);
        assertThat(now(parent, zone).bonds().children()).containsExactly(child);
        assertThat(does(parent, new Merge(lamp(zone), "再并"), zone.dispatcher))
                .isEqualTo(new Result.Rejected("casework.condition.HAS_NO_CHILDREN"));

        does(child, new Unmerge("看错了"), zone.dispatcher);
        assertThat(now(parent, zone).bonds().children()).isEmpty();

        does(parent, new CaseCommand.Withdraw("不办了"), zone.clerk);
        Case untouched = now(child, zone);
        assertThat(does(child, new Merge(parent, "同一盏灯"), zone.dispatcher)).isInstanceOf(Result.Rejected.class);
        assertThat(now(child, zone)).isEqualTo(untouched);
        assertThat(does(child, new Merge(child, "自己"), zone.dispatcher)).isEqualTo(new Result.Rejected("casework.needs.another-case"));
    }

    @Test
    void a_sealed_case_merges_with_sealed_cases_only() {
        Zone zone = zone();
        UUID open = lamp(zone);
        UUID sealed = ((Result.Done) casework.register(zone.lamp().with(Flags.SEALED), zone.clerk, clock.instant())).now().id();
        assertThat(does(sealed, new Merge(open, "同一件"), zone.clerk)).isEqualTo(new Result.Rejected("casework.needs.same-seal"));
    }

    @Test
    void whoever_raised_a_merged_case_still_has_his_own_word() {
        Zone zone = zone();
        UUID child = lamp(zone);
        UUID parent = lamp(zone);
        does(child, new Merge(parent, "同一盏灯"), zone.dispatcher);
        does(parent, new CaseCommand.Dispatch(zone.building, List.of(), ""), zone.dispatcher);
        Confirm word = new Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, "我家门口还是黑的");
        Actor ofTheUnit = zone.actor(org.minqing.web.Role.CONFIRMATION_OFFICER, zone.building, null);

        assertThat(does(child, word, ofTheUnit)).isEqualTo(new Result.Rejected("casework.condition.NEVER_A_HANDLER"));
        assertThat(does(child, word, zone.caller)).as("nothing is done yet").isEqualTo(new Result.Rejected("casework.refused.no-result-yet"));
        does(parent, new Sign(), zone.buildingLiaison);
        does(parent, new CaseCommand.FeedBack("换了灯泡"), zone.buildingLiaison);
        does(parent, new CaseCommand.Approve(""), zone.reviewer);
        does(child, word, zone.caller);
        assertThat(now(child, zone).stage()).isEqualTo(CaseStage.MERGED);
        assertThat(java.util.Objects.requireNonNull(now(child, zone).verdict()).outcome()).isEqualTo(Outcome.NOT_SOLVED);
    }

    // 拆分, 关联

    @Test
    void what_is_split_off_is_a_case_of_its_own_by_the_same_raiser_and_both_point_to_each_other() {
        Zone zone = zone();
        UUID id = lamp(zone);
        does(id, new Split("楼道灯不亮", "另外，楼道里的灯也坏了。"), zone.dispatcher);

        UUID other = now(id, zone).bonds().related().getFirst();
        Case made = now(other, zone);
        assertThat(made.stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(made.bonds().related()).containsExactly(id);
        assertThat(made.number()).isNotEqualTo(now(id, zone).number());
        assertThat(casework.raiser(zone.region, other).text("name")).isEqualTo("吴阿婆");
        assertThat(casework.view(other, zone.dispatcher).orElseThrow().title()).isEqualTo("楼道灯不亮");
    }

    @Test
    void a_link_stands_on_both_and_is_taken_away_on_both() {
        Zone zone = zone();
        UUID one = lamp(zone);
        UUID other = lamp(zone);
        does(one, new Link(other), zone.dispatcher);
        assertThat(now(other, zone).bonds().related()).containsExactly(one);
        assertThat(does(one, new Link(other), zone.dispatcher)).isEqualTo(new Result.Rejected("casework.needs.another-case"));
        does(other, new CaseCommand.Unlink(one), zone.dispatcher);
        assertThat(now(one, zone).bonds().related()).isEmpty();
    }

    // 承诺 at closing

    @Test
    void closing_a_case_asks_for_each_promise_that_stands() {
        Zone zone = new Zone();
        var promise = new Promise("建设局", zone.building, "月底前装好", "月底前", LocalDate.of(2026, 11, 30), Source.of(Channel.VISIT));
        InMemory story = InMemory.of(zone, zone.lamp().promising(List.of(promise, promise)), zone.clerk).approved();
        UUID kept = story.facts().commitments().get(0).id();
        UUID waits = story.facts().commitments().get(1).id();

        assertThat(story.refusal(new Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "亮了", Map.of(kept, PromiseWord.KEPT)), zone.caller))
                .isEqualTo("casework.needs.promise-words");
        assertThat(story.refusal(new Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, "没亮"), zone.caller))
                .as("what goes back asks for none").isEqualTo("allowed");
        story.then(new Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "亮了",
                Map.of(kept, PromiseWord.KEPT, waits, PromiseWord.STANDS)), zone.caller);
        assertThat(story.facts().commitment(kept).orElseThrow().state()).isEqualTo(CommitmentState.KEPT);
        assertThat(story.facts().commitment(waits).orElseThrow().state()).isEqualTo(CommitmentState.OPEN);
        story.then(new CaseCommand.PromiseDone(waits, "装好了"), zone.buildingLiaison)
                .then(new CaseCommand.JudgePromise(waits, true, ""), zone.caller);
        assertThat(story.facts().commitment(waits).orElseThrow().state()).isEqualTo(CommitmentState.KEPT);
    }

    // 催办, 督办

    @Test
    void urging_is_counted_and_supervision_says_why_and_by_when() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new CaseCommand.Urge(""), story.zone.dispatcher).then(new CaseCommand.Urge("请抓紧"), story.zone.leader);
        assertThat(story.facts().trail().urged()).isEqualTo(2);
        var nothing = new CaseCommand.Supervise(Set.of(), LocalDate.of(2026, 12, 1), "办好");
        assertThat(story.refusal(nothing, story.zone.supervisor)).isEqualTo("casework.needs.trigger");
        story.then(new CaseCommand.Supervise(Set.of(SupervisionTrigger.LEADER_NOTE), LocalDate.of(2026, 12, 1), "办好"), story.zone.supervisor);
        assertThat(story.facts().trail().supervised()).isTrue();
    }

    @Test
    void the_case_itself_tells_why_it_might_be_supervised() {
        InMemory story = InMemory.ofLamp();
        story.dispatched();
        assertThat(SupervisionTrigger.of(story.facts(), story.now(), Zone.RULES.watching())).isEmpty();
        story.waiting(Duration.ofDays(10));
        assertThat(SupervisionTrigger.of(story.facts(), story.now(), Zone.RULES.watching()))
                .containsExactlyInAnyOrder(SupervisionTrigger.UNSIGNED, SupervisionTrigger.OVERDUE, SupervisionTrigger.SILENT);
    }

    @Test
    void a_lead_that_lets_half_of_the_limit_pass_without_a_sign_may_be_supervised_for_its_silence() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new CaseCommand.Sign(), story.zone.buildingLiaison);
        assertThat(silentAt(story, "2026-11-26T17:29")).isFalse();
        assertThat(silentAt(story, "2026-11-26T17:30")).as("three of five days").isTrue();
        story.untilDay("2026-11-26T16:00").then(new CaseCommand.Reply("已联系物业"), story.zone.buildingLiaison);
        assertThat(silentAt(story, "2026-11-26T17:30")).as("it was heard from").isFalse();
        assertThat(silentAt(story, "2026-12-01T17:30")).isTrue();
    }

    @Test
    void who_waits_for_a_decision_is_not_silent_and_an_office_may_not_want_to_hear_of_silence_at_all() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new CaseCommand.Sign(), story.zone.buildingLiaison);
        var never = new Watching(Zone.RULES.clockWork().calendar(), new Signals(2, 4, 100));
        assertThat(SupervisionTrigger.of(story.facts(), Zone.at("2026-12-15T09:00"), never)).doesNotContain(SupervisionTrigger.SILENT);
        story.then(new CaseCommand.AskForExtension(2, "等配件"), story.zone.buildingLiaison);
        assertThat(silentAt(story, "2026-11-30T10:00")).isFalse();
    }

    private static boolean silentAt(InMemory story, String local) {
        return SupervisionTrigger.of(story.facts(), Zone.at(local), Zone.RULES.watching()).contains(SupervisionTrigger.SILENT);
    }
}
