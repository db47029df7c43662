package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseCommand.Approve;
import org.minqing.casework.CaseCommand.AskToShelve;
import org.minqing.casework.CaseCommand.Dispatch;
import org.minqing.casework.CaseCommand.FeedBack;
import org.minqing.casework.CaseCommand.Grant;
import org.minqing.casework.CaseCommand.NoteProgress;
import org.minqing.casework.CaseCommand.SendBack;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.casework.CaseCommand.TakeUpAgain;
import org.minqing.time.ClockState;

/** 进展: what the lead of a directive reports on the way. */
class DirectivesTest {

    private static final NoteProgress NOTE = new NoteProgress("已摸底三个小区");

    private static InMemory signed(@Nullable Frequency frequency) {
        Zone zone = new Zone();
        return InMemory.of(zone, zone.directive().reportedEvery(frequency), zone.clerk)
                .then(new Dispatch(zone.building, List.of(zone.water), "照明"), zone.dispatcher)
                .then(new Sign(), zone.buildingLiaison);
    }

    private static List<ProgressNote> notes(InMemory story) {
        return ProgressNote.newestFirst(story.events.stream().map(recorded -> new Told(recorded, false)).toList());
    }

    private static InMemory note(InMemory story) {
        return story.then(NOTE, story.zone.buildingLiaison);
    }

    @Test
    void the_first_note_is_due_seven_days_after_the_signature_and_the_next_seven_days_after_it() {
        InMemory story = signed(Frequency.WEEKLY);
        assertThat(story.clock(ClockKind.PROGRESS).due()).isEqualTo(Zone.at("2026-11-30T17:30"));
        note(story.waiting(Duration.ofDays(3)));
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(story.clock(ClockKind.PROGRESS).running()).isTrue();
        assertThat(story.clock(ClockKind.PROGRESS).due()).isEqualTo(Zone.at("2026-12-03T17:30"));
        assertThat(notes(story)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("已摸底三个小区");
            assertThat(note.late()).isFalse();
        });
    }

    @Test
    void a_note_after_its_due_time_is_late_and_the_next_one_has_its_full_time() {
        InMemory story = note(signed(Frequency.WEEKLY).waiting(Duration.ofDays(9)));
        note(story.waiting(Duration.ofDays(2)));
        assertThat(notes(story)).extracting(ProgressNote::late).containsExactly(false, true);
    }

    @Test
    void a_monthly_note_is_due_after_thirty_days() {
        assertThat(signed(Frequency.MONTHLY).clock(ClockKind.PROGRESS).limit().amount()).isEqualTo(30);
    }

    @Test
    void without_a_frequency_or_at_stages_no_clock_runs_and_a_note_is_taken_all_the_same() {
        for (Frequency frequency : new Frequency[] {null, Frequency.AT_STAGES}) {
            InMemory story = note(signed(frequency).waiting(Duration.ofDays(40)));
            assertThat(story.facts().clock(ClockKind.PROGRESS)).isEmpty();
            assertThat(notes(story)).extracting(ProgressNote::late).containsExactly(false);
        }
    }

    @Test
    void only_the_lead_of_a_directive_in_progress_notes_and_says_something() {
        InMemory story = signed(Frequency.WEEKLY);
        Zone zone = story.zone;
        assertThat(story.refusal(NOTE, zone.waterLiaison)).isEqualTo("casework.condition.OF_THE_LEAD_UNIT");
        assertThat(story.refusal(NOTE, zone.dispatcher)).isEqualTo("casework.refused.role");
        assertThat(story.refusal(new NoteProgress(" "), zone.buildingLiaison)).isEqualTo("casework.needs.progress");
        story.then(new FeedBack("已补齐"), zone.buildingLiaison);
        assertThat(story.refusal(NOTE, zone.buildingLiaison)).isEqualTo("casework.refused.stage");

        InMemory lamp = InMemory.ofLamp().dispatched();
        lamp.then(new Sign(), lamp.zone.buildingLiaison);
        assertThat(lamp.refusal(NOTE, lamp.zone.buildingLiaison)).isEqualTo("casework.condition.A_DIRECTIVE");
    }

    @Test
    void who_notes_progress_handles_and_so_never_accepts() {
        InMemory story = note(signed(null));
        assertThat(story.facts().handlers()).contains(story.zone.buildingLiaison.userId());
    }

    @Test
    void the_clock_stops_with_the_result_and_starts_anew_when_the_issuer_sends_it_back() {
        InMemory story = signed(Frequency.WEEKLY);
        story.then(new FeedBack("已补齐"), story.zone.buildingLiaison);
        assertThat(story.clock(ClockKind.PROGRESS).state()).isEqualTo(ClockState.STOPPED);
        story.then(new Approve(""), story.zone.reviewer).waiting(Duration.ofDays(2))
                .then(new SendBack("还差两个小区"), story.zone.leader);
        assertThat(story.clock(ClockKind.PROGRESS).running()).isTrue();
        assertThat(story.clock(ClockKind.PROGRESS).consumed()).isZero();
    }

    @Test
    void no_note_falls_due_while_the_directive_is_shelved() {
        InMemory story = signed(Frequency.WEEKLY);
        story.then(new AskToShelve(LocalDate.of(2027, 3, 1), "等开春"), story.zone.buildingLiaison)
                .then(new Grant(null, null, ""), story.zone.leader);
        assertThat(story.clock(ClockKind.PROGRESS).state()).isEqualTo(ClockState.PAUSED);
        story.waiting(Duration.ofDays(60)).then(new TakeUpAgain("开春了"), story.zone.buildingLiaison);
        assertThat(story.clock(ClockKind.PROGRESS).running()).isTrue();
        assertThat(story.clock(ClockKind.PROGRESS).due()).isAfter(story.now());
    }

    @Test
    void a_concern_is_reported_to_the_resident_and_never_by_frequency() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.lamp().reportedEvery(Frequency.WEEKLY), zone.clerk);
        assertThat(story.facts().matter().reportEvery()).isNull();
    }
}
