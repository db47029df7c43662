package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Proof proof = Texts.proof(Texts.visit());
    private final Entry report = proof.reports().getFirst();
    private final List<Entry> concerns = proof.of(report, EntryKind.CONCERN);

    private static List<Entry> of(Entry promise, String by, List<Entry> concerns, List<Entry> promises) {
        return Answers.of(new Answers.Promise(promise, by, ""), concerns, promises);
    }

    @Test
    void a_promise_that_counts_the_concerns_answers_those() {
        String text = """
                党员干部入户走访记录表
                走访日期：2026年11月18日
                走访人：顾明川（城市管理办主任）
                走访地点：云栖街道柳湾社区7号院
                反映的问题：
                1、单元门闭门器坏了，夜里关门声音特别大；
                2、卫生间没有扶手，洗澡怕滑倒；
                3、垃圾桶离窗户太近，天热有异味。
                处理意见：第1、3项由物业三天内办好；第二项报街道民政科，12月15日前上门安装到位。
                """;
        Proof form = Texts.proof(text);
        List<Entry> raised = form.of(form.reports().getFirst(), EntryKind.CONCERN);
        assertThat(raised).hasSize(3);
        List<Entry> made = form.of(form.reports().getFirst(), EntryKind.COMMITMENT);
        assertThat(Answers.of(new Answers.Promise(entry(form, EntryKind.COMMITMENT, "三天内"), "物业", text), raised, made)).containsExactly(raised.get(0), raised.get(2));
        assertThat(Answers.of(new Answers.Promise(entry(form, EntryKind.COMMITMENT, "12月15日"), "街道民政科", text), raised, made)).containsExactly(raised.get(1));
    }

    @Test
    void a_general_promise_answers_every_concern_before_it() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "加快协调");
        assertThat(of(promise, "相关部门", concerns, List.of())).isEqualTo(concerns).hasSize(4);
    }

    @Test
    void a_promise_of_one_unit_answers_the_concern_that_speaks_of_the_same() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "东门口");
        assertThat(of(promise, "建设局负责人", concerns, List.of())).extracting(Entry::text).allMatch(t -> t.contains("积水")).hasSize(1);
    }

    @Test
    void a_promise_of_one_unit_that_names_nothing_answers_the_one_concern_raised_since_the_promise_before_and_of_several_none() {
        String text = Texts.visit().replace("东门口路面本月底前完成翻修", "一周内给大家答复");
        Proof other = Texts.proof(text);
        Entry promise = entry(other, EntryKind.COMMITMENT, "一周内");
        List<Entry> before = other.of(other.reports().getFirst(), EntryKind.CONCERN);
        assertThat(of(promise, "建设局负责人", before, List.of())).isEmpty();
        Entry lastButOne = before.get(before.size() - 2);
        assertThat(of(promise, "建设局负责人", before, List.of(lastButOne, promise))).containsExactly(before.getLast());
    }

    @Test
    void a_promise_made_before_any_concern_answers_none() {
        Entry promise = entry(proof, EntryKind.COMMITMENT, "东门口");
        assertThat(of(promise, "相关部门", List.of(), List.of())).isEmpty();
        List<Entry> later = concerns.stream().map(c -> c.worded(c.text(), 9_000, 9_010)).toList();
        assertThat(of(promise, "建设局负责人", later, List.of())).isEmpty();
    }
}
