package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.AskForArbitration;
import org.minqing.casework.CaseCommand.AskToReturn;
import org.minqing.casework.CaseCommand.AskToShelve;
import org.minqing.casework.CaseCommand.Dispatch;
import org.minqing.casework.CaseCommand.FeedBack;
import org.minqing.casework.CaseCommand.Grant;
import org.minqing.casework.CaseCommand.Refuse;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.file.Attachment;
import org.minqing.file.FileKind;
import org.minqing.file.Upload;
import org.minqing.time.ClockWork;
import org.minqing.time.OfficeHours;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.Role;

/** What a command makes of a case, where the straight line does not show it. */
class FactsTest {

    private final Zone zone = new Zone();

    private static Case registered(Zone zone, CaseCommand.Register command) {
        return InMemory.of(zone, command, zone.clerk).facts();
    }

    private CaseCommand.Register raisedBy(int people) {
        return zone.lamp().raisedBy(new Raiser("居民", "", "", people));
    }

    // 登记

    @Test
    void more_than_five_are_a_group_and_its_representative_speaks() {
        assertThat(registered(zone, raisedBy(5)).matter().flags().group()).isFalse();
        Matter group = registered(zone, raisedBy(6)).matter();
        assertThat(group.flags().group()).isTrue();
        assertThat(group.people()).isEqualTo(6);
        assertThat(group.confirmer()).isEqualTo(ConfirmerKind.REPRESENTATIVE);
        assertThat(registered(zone, raisedBy(0)).matter().people()).isEqualTo(1);
        assertThat(registered(zone, raisedBy(1).with(Flags.NONE.group(true))).matter().confirmer())
                .isEqualTo(ConfirmerKind.REPRESENTATIVE);
        assertThat(registered(zone, raisedBy(6).confirmedBy(Confirmer.of(ConfirmerKind.NEXT_VISIT))).matter().confirmer())
                .as("a group may still be asked at the next visit").isEqualTo(ConfirmerKind.NEXT_VISIT);
        assertThat(registered(zone, raisedBy(1)).matter().confirmer()).isEqualTo(zone.lamp().confirmer().kind());
    }

    @Test
    void an_anonymous_raiser_is_asked_by_nobody() {
        assertThat(registered(zone, zone.lamp().with(Flags.ANONYMOUS)).matter().confirmer())
                .isEqualTo(ConfirmerKind.PUBLISHED_REPLY);
    }

    @Test
    void a_person_is_sealed_only_where_there_is_one() {
        assertThat(registered(zone, zone.lamp()).person()).isNotNull();
        assertThat(registered(zone, zone.lamp().raisedBy(Raiser.as("居民代表"))).person()).isNull();
        assertThat(registered(zone, zone.lamp().raisedBy(new Raiser("", "", "0571-5550124", 1))).person()).isNotNull();
    }

    @Test
    void only_a_directive_is_reported_on() {
        assertThat(registered(zone, zone.directive().reportedEvery(Frequency.WEEKLY)).matter().reportEvery())
                .isEqualTo(Frequency.WEEKLY);
        assertThat(registered(zone, zone.lamp().reportedEvery(Frequency.WEEKLY)).matter().reportEvery()).isNull();
    }

    @Test
    void nobody_registers_without_the_role_or_without_words() {
        assertThat(Decisions.open(zone.lamp(), () -> "", Zone.context(zone.buildingLiaison, Zone.at("2026-11-23T09:00"))))
                .isEqualTo(Decision.Refused.because("casework.refused.role", Move.REGISTER));
        var blank = CaseCommand.Register.concern(CaseType.HELP, " ", "灯坏了");
        assertThat(Decisions.open(blank, () -> { throw new AssertionError("no number is taken"); },
                        Zone.context(zone.clerk, Zone.at("2026-11-23T09:00"))))
                .isEqualTo(Decision.Refused.because("casework.needs.title"));
    }

    // 主办与协办

    private InMemory together() {
        return InMemory.of(zone, zone.lamp(), zone.clerk)
                .then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher);
    }

    private static CaseEvent last(InMemory story, Class<? extends CaseEvent> kind) {
        return story.events.stream().map(Recorded::event).filter(kind::isInstance).reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void each_unit_signs_and_feeds_back_its_own_part() {
        InMemory story = together().then(new Sign(), zone.waterLiaison).then(new Sign(), zone.buildingLiaison);
        assertThat(((CaseEvent.AssistantSigned) last(story, CaseEvent.AssistantSigned.class)).unitId()).isEqualTo(zone.water);
        assertThat(((CaseEvent.Signed) last(story, CaseEvent.Signed.class)).unitId()).isEqualTo(zone.building);
        var file = new Attachment(new Upload("ab", null, FileKind.values()[0], 10, "灯.jpg", "k"), null);
        story.then(new FeedBack("已断电", Collections.nCopies(2, file)), zone.waterLiaison)
                .then(new FeedBack("已换灯"), zone.buildingLiaison);
        var part = (CaseEvent.AssistantFedBack) last(story, CaseEvent.AssistantFedBack.class);
        assertThat(part.files()).hasSize(2).allSatisfy(evidence -> assertThat(evidence.hash()).isEqualTo("ab"));
        assertThat(((CaseEvent.FedBack) last(story, CaseEvent.FedBack.class)).unitId()).isEqualTo(zone.building);
        assertThat(story.facts().handlers()).contains(zone.waterLiaison.userId(), zone.buildingLiaison.userId());
    }

    @Test
    void who_replies_or_reports_has_had_a_hand_in_it() {
        InMemory story = together().then(new Sign(), zone.buildingLiaison).then(new CaseCommand.Reply("在修"), zone.buildingLiaison);
        assertThat(story.facts().handlers()).containsExactly(zone.buildingLiaison.userId());
        Actor colleague = zone.actor(Role.LIAISON, zone.building, null);
        story.then(new CaseCommand.Reply("快了"), colleague);
        assertThat(story.facts().handlers()).contains(colleague.userId());
        InMemory directive = InMemory.of(zone, zone.directive(), zone.clerk).dispatched().then(new Sign(), zone.buildingLiaison)
                .then(new CaseCommand.NoteProgress("一半"), colleague);
        assertThat(directive.facts().handlers()).contains(colleague.userId());
    }

    @Test
    void an_arbitration_that_moves_the_lead_keeps_the_other_assistants() {
        UUID third = UUID.randomUUID();
        InMemory story = InMemory.of(zone, zone.lamp(), zone.clerk)
                .then(new Dispatch(zone.building, List.of(zone.water, third), ""), zone.dispatcher)
                .then(new AskToReturn(zone.water, "不归我们"), zone.buildingLiaison)
                .then(new Refuse("归你们"), zone.dispatcher)
                .then(new AskForArbitration("不服"), zone.buildingLiaison)
                .then(new CaseCommand.Arbitrate(zone.water, "泵站归水务"), zone.arbitrator);
        assertThat(story.facts().units()).containsExactly(zone.water, third);
        assertThat(story.facts().lead().orElseThrow().unitId()).isEqualTo(zone.water);
        assertThat(((CaseEvent.Arbitrated) last(story, CaseEvent.Arbitrated.class)).stays()).isFalse();
        InMemory stayed = together().then(new AskToReturn(zone.water, "不归我们"), zone.buildingLiaison)
                .then(new Refuse("归你们"), zone.dispatcher).then(new AskForArbitration("不服"), zone.buildingLiaison)
                .then(new CaseCommand.Arbitrate(zone.building, "归建设"), zone.arbitrator);
        assertThat(((CaseEvent.Arbitrated) last(stayed, CaseEvent.Arbitrated.class)).stays()).isTrue();
    }

    @Test
    void shelving_is_granted_until_the_day_asked_for_or_another() {
        LocalDate asked = LocalDate.of(2027, 3, 1);
        LocalDate other = LocalDate.of(2027, 2, 1);
        assertThat(shelved(asked, new Grant(null, null, ""))).isEqualTo(asked);
        assertThat(shelved(asked, new Grant(null, other, ""))).isEqualTo(other);
    }

    private LocalDate shelved(LocalDate asked, Grant grant) {
        InMemory story = together().then(new Sign(), zone.buildingLiaison)
                .then(new AskToShelve(asked, "等开春"), zone.buildingLiaison)
                .then(grant, zone.supervisor);
        return ((CaseEvent.Shelved) last(story, CaseEvent.Shelved.class)).until();
    }

    @Test
    void a_grant_brings_no_more_words_and_days_than_may_be() {
        InMemory story = together().then(new CaseCommand.AskForExtension(2, "缺料"), zone.buildingLiaison);
        assertThat(story.refusal(new Grant(null, null, "长".repeat(Needs.LONGEST + 1)), zone.dispatcher)).isEqualTo("casework.needs.shorter");
        assertThat(story.refusal(new Grant(99, null, ""), zone.dispatcher)).isEqualTo("casework.needs.extension-days");
        assertThat(story.refusal(new Grant(1, null, ""), zone.dispatcher)).isEqualTo("allowed");
    }

    // 重算

    private Context onCalendarWithout(LocalDate day, InMemory story) {
        WorkingCalendar calendar = new WorkingCalendar("另一版", ZoneId.of("Asia/Shanghai"), OfficeHours.USUAL,
                Map.of(day, new WorkingCalendar.Special(false, "停电")));
        var rules = new Context.Rules(Zone.RULES.limits(), new ClockWork(calendar));
        return new Context(story.now(), Actor.system(zone.region, UUID.randomUUID()), rules, UUID::randomUUID);
    }

    @Test
    void a_recount_moves_the_lead_s_due_time_and_that_of_the_assistants_who_still_owe_their_part() {
        UUID third = UUID.randomUUID();
        Actor thirdLiaison = zone.actor(Role.LIAISON, third, null);
        InMemory story = InMemory.of(zone, zone.lamp(), zone.clerk)
                .then(new Dispatch(zone.building, List.of(zone.water, third), ""), zone.dispatcher)
                .then(new Sign(), thirdLiaison).then(new FeedBack("已配合"), thirdLiaison);
        var before = story.facts().assignment(third).orElseThrow().due();
        Decision decision = Decisions.decide(story.facts(), new CaseCommand.Recount(),
                onCalendarWithout(LocalDate.of(2026, 11, 25), story));
        story.take(decision);
        assertThat(story.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-12-01T17:30"));
        assertThat(story.clock(ClockKind.RESOLVE).calendarVersion()).isEqualTo("另一版");
        assertThat(story.facts().assignment(zone.water).orElseThrow().due()).isEqualTo(Zone.at("2026-11-27T17:30"));
        assertThat(story.facts().assignment(third).orElseThrow().due()).as("its part is done").isEqualTo(before);
        assertThat(((CaseEvent.Recounted) last(story, CaseEvent.Recounted.class)).calendar()).isEqualTo("另一版");
    }

    @Test
    void a_recount_that_moves_nothing_is_none() {
        InMemory story = together();
        Decision decision = Decisions.decide(story.facts(), new CaseCommand.Recount(),
                onCalendarWithout(LocalDate.of(2026, 12, 30), story));
        assertThat(decision).isEqualTo(Decision.Refused.because("casework.refused.as-counted"));
    }

    // 时间

    @Test
    void a_stage_begins_with_the_move_into_it_and_closing_is_remembered_while_it_is_closed() {
        InMemory story = together();
        var dispatchedAt = story.now();
        assertThat(story.facts().stageSince()).isEqualTo(dispatchedAt);
        story.then(new Sign(), zone.waterLiaison);
        assertThat(story.facts().stageSince()).as("the assistant's signature moves nothing").isEqualTo(dispatchedAt);
        story.then(new CaseCommand.Withdraw("他说算了"), zone.clerk);
        var withdrawnAt = story.now();
        assertThat(story.facts().closedAt()).isEqualTo(withdrawnAt);
        story.waiting(Duration.ofDays(1)).then(new CaseCommand.Erase(Erasure.Scope.values()[0], Erasure.Ground.values()[0], "2026-07"),
                zone.supervisor);
        assertThat(story.facts().closedAt()).as("what happens later does not close it again").isEqualTo(withdrawnAt);
    }

    @Test
    void urging_is_counted_and_supervision_stays() {
        InMemory story = together().then(new CaseCommand.Urge(""), zone.supervisor).then(new CaseCommand.Urge("快"), zone.leader);
        assertThat(story.facts().trail().urged()).isEqualTo(2);
        assertThat(story.facts().trail().supervised()).isFalse();
        story.then(new CaseCommand.Supervise(Set.of(SupervisionTrigger.values()[0]), LocalDate.of(2026, 12, 1), "限期报告"),
                zone.supervisor);
        assertThat(story.facts().trail().supervised()).isTrue();
        assertThat(story.facts().trail().urged()).isEqualTo(2);
    }

    @Test
    void a_case_sent_on_a_third_time_is_not_escalated_and_a_fourth_time_is() {
        Trail trail = Trail.NONE.dispatched().dispatched().dispatched();
        assertThat(trail.escalated()).isFalse();
        assertThat(trail.dispatched().escalated()).isTrue();
    }
}
