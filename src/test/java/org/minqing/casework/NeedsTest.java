package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.minqing.file.Attachment;
import org.minqing.file.FileKind;
import org.minqing.file.Upload;
import org.minqing.file.Uploads;
import org.minqing.web.Role;

/** What a command must bring with it, whatever the stage. */
class NeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String LONGEST = "长".repeat(Needs.LONGEST);

    private final InMemory story = InMemory.ofLamp();
    private final Zone zone = story.zone;

    private String lacking(CaseCommand command, Actor actor) {
        return Needs.of(command, story.facts(), Zone.context(actor, story.now()))
                .map(Decision.Refused::key)
                .orElse("nothing");
    }

    private String lacking(CaseCommand command) {
        return lacking(command, zone.clerk);
    }

    private Map<Function<String, CaseCommand>, String> owed() {
        var owed = new LinkedHashMap<Function<String, CaseCommand>, String>();
        owed.put(text -> new CaseCommand.Join(Source.of(Channel.PHONE), Raiser.UNKNOWN, text), "casework.needs.text");
        owed.put(CaseCommand.Reply::new, "casework.needs.reply");
        owed.put(CaseCommand.NoteProgress::new, "casework.needs.progress");
        owed.put(CaseCommand.FeedBack::new, "casework.needs.result");
        owed.put(CaseCommand.Rework::new, "casework.needs.reason");
        owed.put(CaseCommand.SendBack::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.Refer(ReferralChannel.HOTLINE, text, ""), "casework.needs.reason");
        owed.put(text -> new CaseCommand.AskToReturn(zone.water, text), "casework.needs.reason");
        owed.put(CaseCommand.AskForArbitration::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.AskForExtension(1, text), "casework.needs.reason");
        owed.put(text -> new CaseCommand.AskToShelve(DAY, text), "casework.needs.condition");
        owed.put(CaseCommand.Refuse::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.Arbitrate(zone.water, text), "casework.needs.grounds");
        owed.put(text -> new CaseCommand.KeepShelved(DAY, text), "casework.needs.reason");
        owed.put(CaseCommand.TakeUpAgain::new, "casework.needs.reason");
        owed.put(CaseCommand.Reopen::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.Merge(UUID.randomUUID(), text), "casework.needs.reason");
        owed.put(CaseCommand.Unmerge::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.Split("另一件事", text), "casework.needs.text");
        owed.put(text -> new CaseCommand.Supervise(Set.of(SupervisionTrigger.values()[0]), DAY, text),
                "casework.needs.requirement");
        owed.put(text -> new CaseCommand.Mark(true, false, false, false, text), "casework.needs.reason");
        owed.put(text -> new CaseCommand.Terminate(TerminationGround.UNTRUE, text), "casework.needs.reason");
        owed.put(text -> new CaseCommand.Erase(Erasure.Scope.values()[0], Erasure.Ground.values()[0], text),
                "casework.needs.erasure-note");
        owed.put(CaseCommand.Withdraw::new, "casework.needs.reason");
        owed.put(text -> new CaseCommand.AnswerOnTheSpot(null, text), "casework.needs.reply");
        owed.put(text -> new CaseCommand.Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, text),
                "casework.needs.rest");
        owed.put(text -> new CaseCommand.Confirm(Outcome.PARTLY_AGREED, Satisfaction.FAIRLY, Voice.RESIDENT, text),
                "casework.needs.rest");
        owed.put(text -> new CaseCommand.MakePromise(promise(text)), "casework.needs.promise");
        return owed;
    }

    private Map<String, Function<String, CaseCommand>> optional() {
        var optional = new LinkedHashMap<String, Function<String, CaseCommand>>();
        optional.put("dispatch", text -> new CaseCommand.Dispatch(zone.building, List.of(zone.water), text));
        optional.put("approve", CaseCommand.Approve::new);
        optional.put("accept", CaseCommand.Accept::new);
        optional.put("urge", CaseCommand.Urge::new);
        optional.put("receipt", text -> new CaseCommand.Refer(ReferralChannel.HOTLINE, "属市级事权", text));
        optional.put("solved", text ->
                new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, text));
        return optional;
    }

    private static Promise promise(String text) {
        return new Promise("建设局", null, text, "", null, Source.of(Channel.VISIT));
    }

    @Test
    void words_that_are_owed_are_neither_missing_nor_longer_than_can_be_read() {
        story.dispatched();
        owed().forEach((command, key) -> {
            String name = command.apply("").getClass().getSimpleName();
            assertThat(lacking(command.apply(" \n"))).as(name).isEqualTo(key);
            assertThat(lacking(command.apply(LONGEST))).as(name).isEqualTo("nothing");
            assertThat(lacking(command.apply(LONGEST + "长"))).as(name).isEqualTo("casework.needs.shorter");
        });
    }

    @Test
    void words_that_may_be_left_out_are_still_not_longer_than_can_be_read() {
        optional().forEach((name, command) -> {
            assertThat(lacking(command.apply(""))).as(name).isEqualTo("nothing");
            assertThat(lacking(command.apply(LONGEST))).as(name).isEqualTo("nothing");
            assertThat(lacking(command.apply(LONGEST + "长"))).as(name).isEqualTo("casework.needs.shorter");
        });
    }

    @Test
    void a_registration_brings_a_title_and_words_of_a_readable_length() {
        assertThat(registering("灯", "灯坏了")).isEqualTo("nothing");
        assertThat(registering(" ", "灯坏了")).isEqualTo("casework.needs.title");
        assertThat(registering("长".repeat(Needs.LONGEST_TITLE), "灯坏了")).isEqualTo("nothing");
        assertThat(registering("长".repeat(Needs.LONGEST_TITLE + 1), "灯坏了")).isEqualTo("casework.needs.shorter-title");
        assertThat(registering("灯", " ")).isEqualTo("casework.needs.text");
        assertThat(registering("灯", LONGEST)).isEqualTo("nothing");
        assertThat(registering("灯", LONGEST + "长")).isEqualTo("casework.needs.shorter");
    }

    private static String registering(String title, String text) {
        return lacking(CaseCommand.Register.concern(CaseType.HELP, title, text));
    }

    private static String lacking(CaseCommand.Register command) {
        return Needs.of(command).map(Decision.Refused::key).orElse("nothing");
    }

    @Test
    void the_issuer_confirms_a_directive_and_nothing_but_a_directive() {
        Confirmer issuer = new Confirmer(ConfirmerKind.ISSUER, "", zone.leaderId, null);
        assertThat(lacking(zone.lamp().confirmedBy(issuer))).isEqualTo("casework.needs.confirmer");
        assertThat(lacking(zone.directive())).isEqualTo("nothing");
        assertThat(lacking(zone.directive().confirmedBy(Confirmer.of(ConfirmerKind.RESIDENT))))
                .isEqualTo("casework.needs.confirmer");
    }

    @Test
    void every_promise_of_a_registration_says_something() {
        assertThat(lacking(zone.lamp().promising(List.of(promise("尽快修好"))))).isEqualTo("nothing");
        assertThat(lacking(zone.lamp().promising(List.of(promise("尽快修好"), promise(" ")))))
                .isEqualTo("casework.needs.promise");
    }

    @Test
    void a_dispatch_names_each_unit_once() {
        assertThat(lacking(new CaseCommand.Dispatch(zone.building, List.of(zone.building), "")))
                .isEqualTo("casework.needs.distinct-units");
        assertThat(lacking(new CaseCommand.Dispatch(zone.building, List.of(zone.water, zone.water), "")))
                .isEqualTo("casework.needs.distinct-units");
    }

    @Test
    void no_more_files_are_taken_than_anybody_looks_at() {
        for (CaseCommand.WithFiles command : List.of(
                new CaseCommand.Reply("好"), new CaseCommand.NoteProgress("好"), new CaseCommand.FeedBack("好"))) {
            assertThat(lacking(command.with(files(Uploads.MOST)))).isEqualTo("nothing");
            assertThat(lacking(command.with(files(Uploads.MOST + 1)))).isEqualTo("casework.needs.fewer-files");
        }
    }

    private static List<Attachment> files(int number) {
        return Collections.nCopies(number,
                new Attachment(new Upload("ab", null, FileKind.values()[0], 10, "灯.jpg", "k"), null));
    }

    @Test
    void a_case_is_neither_merged_into_itself_nor_linked_with_itself_nor_linked_twice() {
        UUID other = UUID.randomUUID();
        assertThat(lacking(new CaseCommand.Merge(story.id(), "同一件事"))).isEqualTo("casework.needs.another-case");
        assertThat(lacking(new CaseCommand.Link(story.id()))).isEqualTo("casework.needs.another-case");
        assertThat(lacking(new CaseCommand.Unlink(other))).isEqualTo("casework.needs.linked-case");
        story.then(new CaseCommand.Link(other), zone.dispatcher);
        assertThat(lacking(new CaseCommand.Link(other))).isEqualTo("casework.needs.another-case");
        assertThat(lacking(new CaseCommand.Link(UUID.randomUUID()))).isEqualTo("nothing");
        assertThat(lacking(new CaseCommand.Unlink(other))).isEqualTo("nothing");
    }

    @Test
    void a_sealed_case_takes_in_only_sealed_ones_and_an_open_one_only_open_ones() {
        assertThat(lacking(new CaseCommand.TakeIn(UUID.randomUUID(), true))).isEqualTo("casework.needs.same-seal");
        assertThat(lacking(new CaseCommand.TakeIn(UUID.randomUUID(), false))).isEqualTo("nothing");
    }

    @Test
    void what_is_split_off_has_a_title_of_its_own() {
        assertThat(lacking(new CaseCommand.Split(" ", "另一件"))).isEqualTo("casework.needs.title");
        assertThat(lacking(new CaseCommand.Split("长".repeat(Needs.LONGEST_TITLE), "另一件"))).isEqualTo("nothing");
        assertThat(lacking(new CaseCommand.Split("长".repeat(Needs.LONGEST_TITLE + 1), "另一件")))
                .isEqualTo("casework.needs.title");
    }

    @Test
    void supervision_says_why_and_by_when_the_unit_reports() {
        assertThat(lacking(new CaseCommand.Supervise(Set.of(), DAY, "三日内报告"))).isEqualTo("casework.needs.trigger");
        Set<SupervisionTrigger> some = Set.of(SupervisionTrigger.values()[0]);
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(lacking(new CaseCommand.Supervise(some, today, "今天报告"))).isEqualTo("casework.needs.review-day");
        assertThat(lacking(new CaseCommand.Supervise(some, today.plusDays(1), "明天报告"))).isEqualTo("nothing");
        assertThat(lacking(new CaseCommand.Supervise(some, today.plusDays(Requests.LONGEST_SHELVING_DAYS), "一年")))
                .isEqualTo("nothing");
        assertThat(lacking(new CaseCommand.Supervise(some, today.plusDays(Requests.LONGEST_SHELVING_DAYS + 1), "更久")))
                .isEqualTo("casework.needs.review-day");
    }

    @Test
    void a_mark_changes_something_and_only_the_cleared_unseal() {
        assertThat(lacking(new CaseCommand.Mark(false, false, false, false, "误点"))).isEqualTo("casework.needs.another-mark");
        for (CaseCommand.Mark mark : List.of(
                new CaseCommand.Mark(true, false, false, false, "急"), new CaseCommand.Mark(false, true, false, false, "密"),
                new CaseCommand.Mark(false, false, true, false, "敏"), new CaseCommand.Mark(false, false, false, true, "众"))) {
            assertThat(lacking(mark)).isEqualTo("nothing");
        }
        story.then(new CaseCommand.Mark(false, true, false, false, "涉及举报人"), zone.supervisor);
        var unseal = new CaseCommand.Mark(false, false, false, false, "已公开");
        assertThat(lacking(unseal, zone.supervisor)).isEqualTo("casework.needs.clearance");
        assertThat(lacking(unseal, zone.actor(Role.CLEARED, zone.office, null))).isEqualTo("nothing");
        assertThat(lacking(new CaseCommand.Mark(true, true, false, false, "很急"), zone.supervisor)).isEqualTo("nothing");
    }

    @Test
    void a_concern_is_confirmed_by_residents_and_a_group_s_by_its_representative() {
        assertThat(lacking(said(Voice.ISSUER))).isEqualTo("casework.needs.resident-voice");
        assertThat(lacking(said(Voice.RESIDENT))).isEqualTo("nothing");
        story.then(new CaseCommand.Mark(false, false, false, true, "二十户联名"), zone.supervisor);
        assertThat(lacking(said(Voice.RESIDENT))).isEqualTo("casework.needs.representative-voice");
        assertThat(lacking(said(Voice.REPRESENTATIVE))).isEqualTo("nothing");
    }

    private static CaseCommand said(Voice voice) {
        return new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, voice, "好了");
    }

    /** 信访工作条例: five working days for an objection to the routing; other matters as long as they are worked on. */
    @Test
    void a_petition_is_returned_within_five_working_days_and_anything_else_as_long_as_it_is_worked_on() {
        var back = new CaseCommand.AskToReturn(zone.water, "不是我们的职责");
        story.dispatched().waiting(Duration.ofDays(12));
        assertThat(story.refusal(back, zone.buildingLiaison)).isEqualTo("allowed");

        Zone here = new Zone();
        InMemory petition = InMemory.of(here,
                CaseCommand.Register.concern(CaseType.PETITION, "房产证", "十年没有办下来。"), here.clerk).dispatched();
        petition.untilDay("2026-11-30T17:30");
        assertThat(petition.refusal(back, here.buildingLiaison)).isEqualTo("allowed");
        petition.untilDay("2026-11-30T17:31");
        assertThat(petition.refusal(back, here.buildingLiaison)).isEqualTo("casework.needs.return-in-time");
    }

    @Test
    void only_an_alert_whose_time_has_come_is_told() {
        story.dispatched();
        var overdue = new CaseCommand.Remind(ClockKind.RESOLVE, Alert.OVERDUE);
        assertThat(lacking(overdue)).isEqualTo("casework.refused.not-yet");
        story.waiting(Duration.ofDays(30));
        assertThat(lacking(overdue)).isEqualTo("nothing");
    }
}
