package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Proof proof = Texts.proof(Texts.visit());
    private final Entry report = proof.reports().getFirst();
    private final List<Entry> concerns = proof.of(report, EntryKind.CONCERN);

    @Test
    void a_general_promise_answers_every_concern_before_it() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "加快协调");
        assertThat(Answers.of(promise, "相关部门", concerns, List.of())).isEqualTo(concerns).hasSize(4);
    }

    @Test
    void a_promise_of_one_unit_answers_the_concern_that_speaks_of_the_same() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "东门口");
        assertThat(Answers.of(promise, "建设局负责人", concerns, List.of())).extracting(Entry::text).allMatch(t -> t.contains("积水")).hasSize(1);
    }

    @Test
    void a_promise_of_one_unit_that_names_nothing_answers_the_one_concern_raised_since_the_promise_before_and_of_several_none() {
        String text = Texts.visit().replace("东门口路面本月底前完成翻修", "一周内给大家答复");
        Proof other = Texts.proof(text);
        Entry promise = entry(other, EntryKind.COMMITMENT, "一周内");
        List<Entry> before = other.of(other.reports().getFirst(), EntryKind.CONCERN);
        assertThat(Answers.of(promise, "建设局负责人", before, List.of())).isEmpty();
        Entry lastButOne = before.get(before.size() - 2);
        assertThat(Answers.of(promise, "建设局负责人", before, List.of(lastButOne, promise))).containsExactly(before.getLast());
    }

    @Test
    void a_promise_made_before_any_concern_answers_none() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "东门口");
        assertThat(Answers.of(promise, "相关部门", List.of(), List.of())).isEmpty();
        List<Entry> later = concerns.stream().map(c -> c.worded(c.text(), 9_000, 9_010)).toList();
        assertThat(Answers.of(promise, "建设局负责人", later, List.of())).isEmpty();
    }
}
