package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportLearnerTest {

    /** Few examples are trusted little. */
    private static final int ROUNDS = 4;
    private static final List<String> TROUBLES = List.of("东巷的路灯坏了", "西巷的井盖坏了", "北门的电梯坏了", "南门的闸门坏了", "桥头的护栏坏了", "操场的围网坏了");
    private static final List<String> PROMISES = List.of("镇里月底派人修灯", "镇里月底派人换井盖", "镇里月底派人修电梯", "镇里月底派人修闸门", "镇里月底派人换护栏", "镇里月底派人补围网");

    private static ReportLearner taught() {
        var learner = new ReportLearner();
        for (int n = 0; n < ROUNDS * TROUBLES.size(); n++) {
            int i = n % TROUBLES.size();
            learner.add("清晨天气晴好。" + TROUBLES.get(i) + "。" + PROMISES.get(i) + "。大家散步回家。", Optional.empty(),
                    said(label(ClauseKind.CONCERN, TROUBLES.get(i)), label(ClauseKind.COMMITMENT, PROMISES.get(i))), true);
        }
        return learner;
    }

    private static double[][] likely(String text) throws IOException {
        Clauses clauses = Clauses.of(PageSplitter.split(Layout.read(text)).getFirst());
        return clauses(taught()).likely(clauses, new ClauseTraits(clauses, null, ClauseTraits.Manner.UNKNOWN));
    }

    private static ReportLearner.Label label(ClauseKind kind, String words) {
        return new ReportLearner.Label(kind, words, kind == ClauseKind.CONCERN ? Map.of(Relation.AT, List.of(words.substring(0, 2))) : Map.of(Relation.PROMISED_BY, List.of("镇里")));
    }

    private static ReportLearner.Labels said(ReportLearner.Label... labels) {
        return new ReportLearner.Labels(List.of(labels), Map.of());
    }

    private static ClauseModel clauses(ReportLearner learner) throws IOException {
        Map<String, byte[]> files = learner.learn();
        return new ClauseModel(LinearModel.read(new ByteArrayInputStream(files.get(ClauseModel.FILE))), LinearModel.read(new ByteArrayInputStream(files.get(ClauseModel.CONTEXT_FILE))));
    }

    private static ClauseKind likeliest(double[] clause) {
        return Stream.of(ClauseKind.values()).max(Comparator.comparingDouble(kind -> clause[kind.ordinal()])).orElseThrow();
    }

    @Test
    void clauses_like_those_labelled_are_likely_of_their_kind() throws IOException {
        double[][] likely = likely("清晨天气晴好。码头的栏杆坏了。镇里月底派人焊栏杆。大家散步回家。");
        assertThat(likely).hasNumberOfRows(4);
        assertThat(Stream.of(likely).map(ReportLearnerTest::likeliest)).containsExactly(ClauseKind.NOTHING, ClauseKind.CONCERN, ClauseKind.COMMITMENT, ClauseKind.NOTHING);
    }

    @Test
    void what_the_same_words_tell_depends_on_what_is_likely_further_away() throws IOException {
        String same = "这一天是星期三。事情大家都知道。";
        var learner = new ReportLearner();
        for (int n = 0; n < 2 * ROUNDS * TROUBLES.size(); n++) {
            String trouble = TROUBLES.get(n % TROUBLES.size());
            learner.add(trouble + "。" + same, Optional.empty(), said(label(ClauseKind.CONCERN, trouble), label(ClauseKind.CONCERN, "事情大家都知道")), true);
            learner.add("清晨天气晴好。" + same, Optional.empty(), said(), true);
        }
        ClauseModel model = clauses(learner);
        assertThat(last(model, "码头的栏杆坏了。" + same)).isEqualTo(ClauseKind.CONCERN);
        assertThat(last(model, "清晨天气晴好。" + same)).isEqualTo(ClauseKind.NOTHING);
    }

    private static ClauseKind last(ClauseModel model, String text) {
        Clauses clauses = Clauses.of(PageSplitter.split(Layout.read(text)).getFirst());
        double[][] likely = model.likely(clauses, new ClauseTraits(clauses, null, ClauseTraits.Manner.UNKNOWN));
        return likeliest(likely[likely.length - 1]);
    }

    @Test
    void the_same_labels_make_the_same_model() {
        assertThat(taught().learn()).hasSize(5).allSatisfy((file, model) -> assertThat(model).isEqualTo(taught().learn().get(file)));
    }

    @Test
    void labels_are_found_over_line_breaks_blanks_and_either_width() throws IOException {
        var learner = new ReportLearner();
        for (int n = 0; n < ROUNDS * TROUBLES.size(); n++) {
            String trouble = TROUBLES.get(n % TROUBLES.size());
            learner.add("清晨天气晴好。" + trouble.substring(0, 3) + " \n" + trouble.substring(3) + "，很急。大家散步回家。", Optional.empty(),
                    said(label(ClauseKind.CONCERN, trouble + ",很急")), true);
        }
        Clauses clauses = Clauses.of(PageSplitter.split(Layout.read("清晨天气晴好。码头的栏杆坏了，很急。大家散步回家。")).getFirst());
        double[][] likely = clauses(learner).likely(clauses, new ClauseTraits(clauses, null, ClauseTraits.Manner.UNKNOWN));
        assertThat(Stream.of(likely).map(ReportLearnerTest::likeliest)).containsExactly(ClauseKind.NOTHING, ClauseKind.CONCERN, ClauseKind.CONCERN, ClauseKind.NOTHING);
    }
}
