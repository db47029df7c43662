package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.add;
import static org.minqing.reading.Texts.edit;
import static org.minqing.reading.Texts.entry;
import static org.minqing.reading.Texts.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Words that are learned reach the texts that are open already. */
@ServerTest
class RereadingTest {

    private static final String TEXT = Texts.visit().replace("城管局、", "城管局、晨光先锋、");

    @Autowired TestZone zones;
    @Autowired Drafts drafts;
    @Autowired DraftStore store;
    @Autowired Rereading rereading;
    @Autowired Acceptor acceptor;
    @Autowired Learning learning;

    private SignedIn me = new SignedIn(UUID.randomUUID(), 0, "", Set.of(), null, null, null);

    @BeforeEach
    void openZone() {
        me = zones.open().signedIn(Role.CLERK);
    }

    private Draft take(String text) {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text, Texts.PUBLISHED), me);
        return store.byId(me.regionId(), taken.id()).orElseThrow();
    }

    private Rereading.Current current(Draft draft) {
        return rereading.open(draft.id(), me).orElseThrow();
    }

    private static List<String> units(Rereading.Current current) {
        return current.draft().proof().all().stream().filter(e -> e.kind() == EntryKind.UNIT).map(Entry::text).toList();
    }

    /** Another text teaches the unit 晨光先锋. */
    private void learn() {
        Draft teacher = take(TEXT.replace("11月18日", "11月3日"));
        drafts.correct(teacher.id(), 1, List.of(add(teacher.text(), EntryKind.UNIT, "晨光先锋")), me);
        accept(teacher);
    }

    private void accept(Draft draft) {
        assertThat(acceptor.accept(draft.id(), AcceptForm.untouched(), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
    }

    private void takeBack() {
        UUID word = learning.all(me).stream().filter(w -> w.word().equals("晨光先锋")).findFirst().orElseThrow().id();
        assertThat(learning.use(word, false, me)).isPresent();
    }

    @Test
    void an_open_draft_nobody_has_corrected_is_read_anew_when_a_word_in_it_is_learned_and_when_it_is_taken_back() {
        Draft open = take(TEXT);
        assertThat(units(current(open))).doesNotContain("晨光先锋");
        learn();
        Rereading.Current read = current(open);
        assertThat(units(read)).contains("晨光先锋");
        assertThat(read.differs()).isFalse();
        assertThat(read.draft().version()).isEqualTo(2);
        assertThat(read.draft().state()).isEqualTo(Draft.State.UNREAD);
        takeBack();
        assertThat(units(current(open))).doesNotContain("晨光先锋");
    }

    @Test
    void a_draft_that_lies_open_does_not_move_and_a_late_correction_is_told() {
        learn();
        Draft open = take(TEXT);
        Entry unit = entry(open.proof(), EntryKind.UNIT, "晨光先锋");
        takeBack();
        Rereading.Current lying = rereading.look(open.id(), me).orElseThrow();
        assertThat(lying.differs()).isTrue();
        assertThat(lying.draft()).isEqualTo(open);
        assertThat(drafts.correct(open.id(), 1, List.of(edit(Edit.Op.SEEN, entry(open.proof(), EntryKind.UNIT, "城管局").id())), me).orElseThrow().lost()).isZero();
        drafts.undo(open.id(), 2, me);

        assertThat(units(current(open))).as("opened by somebody else").doesNotContain("晨光先锋");
        var late = drafts.correct(open.id(), 1, List.of(words(unit.id(), "晨光先锋队")), me).orElseThrow();
        assertThat(late.lost()).isEqualTo(1);
        assertThat(late.others()).isTrue();
    }

    @Test
    void a_sentence_that_is_no_concern_any_more_leaves_the_drafts_it_stands_in() {
        learn();
        // Of all that stands in it only the sentence will be new.
        Draft open = take(TEXT);
        Draft teacher = take(TEXT.replace("11月18日", "11月4日"));
        drafts.correct(teacher.id(), 1, List.of(edit(Edit.Op.REFUSE, entry(teacher.proof(), EntryKind.CONCERN, "停车难").id())), me);
        accept(teacher);
        assertThat(current(open).draft().proof().all()).filteredOn(e -> e.kind() == EntryKind.CONCERN).hasSize(3);
    }

    @Test
    void words_that_do_not_stand_in_a_text_leave_it_as_it_is() {
        Draft open = take(Texts.visit());
        learn();
        assertThat(current(open).draft()).isEqualTo(open);
    }

    @Test
    void a_draft_somebody_works_on_is_read_anew_when_asked_and_keeps_every_correction() {
        Draft open = take(TEXT);
        Entry administration = entry(open.proof(), EntryKind.UNIT, "城管局");
        drafts.correct(open.id(), 1, List.of(
                words(administration.id(), "综合执法局"),
                edit(Edit.Op.DROP, entry(open.proof(), EntryKind.CONCERN, "停车难").id()),
                add(open.text(), EntryKind.ATTENDEE, "物业公司代表")), me);
        learn();
        Rereading.Current before = current(open);
        assertThat(before.differs()).isTrue();
        assertThat(units(before)).doesNotContain("晨光先锋");
        assertThat(current(open).draft()).isEqualTo(before.draft());

        Rereading.Current after = rereading.anew(open.id(), me).orElseThrow();
        assertThat(after.differs()).isFalse();
        assertThat(units(after)).contains("晨光先锋", "综合执法局").doesNotContain("城管局");
        Proof proof = after.draft().proof();
        assertThat(entry(proof, EntryKind.CONCERN, "停车难").dropped()).isTrue();
        assertThat(proof.all()).filteredOn(e -> e.text().equals("物业公司代表") && e.kind() == EntryKind.ATTENDEE).singleElement()
                .satisfies(e -> assertThat(e.mark()).isEqualTo(Entry.Mark.ADDED));
        assertThat(current(open).differs()).isFalse();
    }

    @Test
    void what_was_marked_by_hand_and_is_known_later_stands_once() {
        Draft open = take(TEXT);
        drafts.correct(open.id(), 1, List.of(add(open.text(), EntryKind.UNIT, "晨光先锋")), me);
        learn();
        assertThat(units(rereading.anew(open.id(), me).orElseThrow())).containsOnlyOnce("晨光先锋");
    }

    @Test
    void what_was_looked_at_stays_where_the_word_for_it_is_taken_back() {
        learn();
        Draft open = take(TEXT);
        Entry learned = entry(open.proof(), EntryKind.UNIT, "晨光先锋");
        drafts.correct(open.id(), 1, List.of(edit(Edit.Op.SEEN, learned.id())), me);
        takeBack();
        Rereading.Current after = rereading.anew(open.id(), me).orElseThrow();
        assertThat(units(after)).contains("晨光先锋");
        drafts.undo(open.id(), after.draft().version(), me);
        assertThat(units(rereading.anew(open.id(), me).orElseThrow())).doesNotContain("晨光先锋");
    }

    @Test
    void an_accepted_report_stays_as_it_was_accepted_and_the_others_of_its_page_learn_from_it() {
        String page = Texts.read("three.txt").replace("综治办、公安分局", "综治办、晨光先锋、公安分局").replace("社会事业局、", "社会事业局、晨光先锋、");
        Draft open = take(page);
        assertThat(open.proof().reports()).hasSize(3);
        Entry first = open.proof().reports().getFirst();
        drafts.correct(open.id(), 1, List.of(add(open.text(), EntryKind.UNIT, "晨光先锋")), me);
        var form = Map.of("take", List.of(first.id()), "shown:take", List.of("1"));
        assertThat(acceptor.accept(open.id(), new AcceptForm(form), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
        Proof accepted = store.byId(me.regionId(), open.id()).orElseThrow().proof();
        Proof after = current(open).draft().proof();
        assertThat(after.of(first, EntryKind.UNIT)).isEqualTo(accepted.of(first, EntryKind.UNIT));
        assertThat(after.of(after.reports().get(1), EntryKind.UNIT)).extracting(Entry::text).contains("晨光先锋");
    }
}
