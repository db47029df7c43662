package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.AskForExtension;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.LetGo;
import org.minqing.casework.CaseCommand.Link;
import org.minqing.casework.CaseCommand.Merge;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.casework.CaseCommand.TakeIn;
import org.minqing.casework.CaseCommand.Unlink;
import org.minqing.casework.CaseCommand.Unmerge;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockState;

/** 并案, 关联, 拆分: the side of each case for itself; that both sides move together needs the database. */
class BondsTest {

    private final InMemory story = InMemory.ofLamp();
    private final Zone zone = story.zone;
    private final UUID parent = UUID.randomUUID();

    @Test
    void a_merged_case_stands_still_and_comes_back_as_it_was() {
        story.dispatched().then(new Sign(), zone.buildingLiaison).then(new AskForExtension(2, "缺料"), zone.buildingLiaison);
        Request asked = story.facts().request();
        story.then(new Merge(parent, "同一根灯杆"), zone.dispatcher);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.MERGED);
        Bonds.Merged merged = Objects.requireNonNull(story.facts().bonds().merged());
        assertThat(merged.into()).isEqualTo(parent);
        assertThat(merged.stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(merged.paused()).contains(ClockKind.RESOLVE).doesNotContain(ClockKind.SIGN);
        assertThat(story.facts().clocks().values()).noneMatch(CaseClock::running);
        long consumed = story.clock(ClockKind.RESOLVE).consumed();

        story.waiting(Duration.ofDays(9)).then(new Unmerge("不是一根"), zone.dispatcher);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(story.facts().bonds().merged()).isNull();
        assertThat(story.facts().request()).isEqualTo(asked);
        assertThat(story.facts().units()).containsExactly(zone.building);
        assertThat(story.clock(ClockKind.RESOLVE).running()).isTrue();
        assertThat(story.clock(ClockKind.RESOLVE).consumed()).isEqualTo(consumed);
        assertThat(story.clock(ClockKind.SIGN).state()).isEqualTo(ClockState.STOPPED);
        assertThat(story.events.getLast().event()).isNotInstanceOf(CaseEvent.Merged.class);
        assertThat(story.events).extracting(Recorded::event).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(CaseEvent.Unmerged.class, back -> assertThat(back.from()).isEqualTo(parent)));
    }

    @Test
    void the_resident_of_a_merged_case_rates_it_and_the_rating_does_not_move_it() {
        story.then(new Merge(parent, "同一根灯杆"), zone.dispatcher)
                .then(new Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, "没亮"), zone.caller);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.MERGED);
        assertThat(story.verdict().outcome()).isEqualTo(Outcome.NOT_SOLVED);
        assertThat(story.facts().trail().setbacks()).isZero();
        story.then(new Unmerge("分开办"), zone.dispatcher);
        assertThat(story.facts().verdict()).isNull();
    }

    @Test
    void a_case_takes_in_and_lets_go_and_is_not_merged_while_it_has_taken_in() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        story.then(new TakeIn(one, false), zone.dispatcher).then(new TakeIn(other, false), zone.dispatcher);
        assertThat(story.facts().bonds().children()).containsExactly(one, other);
        assertThat(story.refusal(new Merge(parent, "同一件"), zone.dispatcher)).isEqualTo("casework.condition.HAS_NO_CHILDREN");
        story.then(new LetGo(one), zone.dispatcher);
        assertThat(story.facts().bonds().children()).containsExactly(other);
        story.then(new LetGo(other), zone.dispatcher);
        assertThat(story.refusal(new Merge(parent, "同一件"), zone.dispatcher)).isEqualTo("allowed");
    }

    @Test
    void links_are_made_and_undone_without_moving_the_case() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(moves()).contains(Move.LINK).doesNotContain(Move.UNLINK, Move.TAKE_IN, Move.LET_GO);
        story.then(new Link(one), zone.dispatcher).then(new Link(other), zone.dispatcher);
        assertThat(story.facts().bonds().related()).containsExactly(one, other);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(moves()).contains(Move.UNLINK);
        story.then(new Unlink(one), zone.dispatcher);
        assertThat(story.facts().bonds().related()).containsExactly(other);
        assertThat(story.facts().bonds().children()).isEmpty();
    }

    private List<Move> moves() {
        return Decisions.movesFor(story.facts(), zone.dispatcher, story.now()).stream().map(PossibleMove::move).toList();
    }

    @Test
    void what_is_split_off_is_linked_and_has_its_own_id() {
        story.then(new CaseCommand.Split("树挡住了灯", "灯前的树太密"), zone.dispatcher);
        UUID made = Together.splitOffId(story.events);
        assertThat(story.facts().bonds().related()).containsExactly(made);
        story.then(new Link(UUID.randomUUID()), zone.dispatcher);
        assertThat(story.facts().bonds().related()).hasSize(2).startsWith(made);
        assertThat(story.facts().bonds().linked(made)).isSameAs(story.facts().bonds());
    }

    @Test
    void the_other_side_of_each_is_a_command_on_the_other_case() {
        UUID me = story.id();
        assertThat(side(new Merge(parent, "同"))).isEqualTo(new Together.Side(parent, new TakeIn(me, false)));
        assertThat(side(new Link(parent))).isEqualTo(new Together.Side(parent, new Link(me)));
        assertThat(side(new Unlink(parent))).isEqualTo(new Together.Side(parent, new Unlink(me)));
        story.then(new Merge(parent, "同"), zone.dispatcher).then(new Unmerge("不同"), zone.dispatcher);
        assertThat(side(new Unmerge("不同"))).isEqualTo(new Together.Side(parent, new LetGo(me)));
        assertThat(Together.otherSide(new Sign(), story.events, story.facts())).isEmpty();
    }

    private Together.Side side(CaseCommand command) {
        return Together.otherSide(command, story.events, story.facts()).orElseThrow();
    }
}
