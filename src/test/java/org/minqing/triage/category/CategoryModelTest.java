package org.minqing.triage.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CategoryModelTest {

    private static final List<Labelled> KNOWN = Sayings.labelled(60, 1);
    private static final CategoryTrainer.Learned LEARNED = new CategoryTrainer(1).learn(KNOWN);
    private static final CategoryModel MODEL = LEARNED.model();

    @Test
    void a_message_gets_the_category_of_those_like_it() {
        assertThat(MODEL.predict("我家水管漏水没人修").category()).isEqualTo(Sayings.WATER);
        assertThat(MODEL.predict("半夜工地还在施工，睡不着").category()).isEqualTo(Sayings.NOISE);
        assertThat(MODEL.predict("小学学位不够，孩子没有学上").category()).isEqualTo(Sayings.SCHOOL);
    }

    @Test
    void messages_it_never_saw_are_answered_as_well_as_its_folds_say() {
        List<Labelled> asked = Sayings.labelled(40, 2);
        Figures figures = Figures.of(asked.stream().map(Labelled::category).toList(),
                asked.stream().map(message -> MODEL.predict(message.text())).toList());
        assertThat(figures.accuracy()).isGreaterThanOrEqualTo(LEARNED.folds().accuracy() - 0.05);
        assertThat(LEARNED.folds().messages()).isEqualTo(KNOWN.size());
    }

    @Test
    void what_is_stored_answers_the_same() {
        CategoryModel read = CategoryModel.read(MODEL.bytes());
        for (Labelled message : Sayings.labelled(20, 3)) {
            assertThat(read.predict(message.text())).isEqualTo(MODEL.predict(message.text()));
            assertThat(read.deciding(message.text())).isEqualTo(MODEL.deciding(message.text()));
        }
    }

    @Test
    void the_same_messages_make_the_same_model_byte_by_byte() {
        assertThat(new CategoryTrainer(2).learn(KNOWN).model().bytes()).isEqualTo(MODEL.bytes());
    }

    @Test
    void the_words_that_decided_stand_where_they_are_in_the_text_as_written() {
        String text = " 滨河小区３号楼 的\n　水管漏水 ，希望尽快处理";
        List<String> words = MODEL.deciding(text).stream().map(word -> text.substring(word.from(), word.to())).toList();
        assertThat(words).isNotEmpty().first().asString().containsAnyOf("水管", "漏水");
        assertThat(MODEL.deciding(text)).allSatisfy(word -> assertThat(word.part()).isBetween(0.0, 1.0));
    }

    @Test
    void a_text_that_says_nothing_known_is_not_answered_without_a_person() {
        for (String nothing : List.of("", "　", "xyz", "。", "请问老年卡在哪里办理需要带什么材料")) {
            Prediction answer = MODEL.predict(nothing);
            assertThat(answer.automatic()).as(nothing).isFalse();
            assertThat(answer.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_category_that_cannot_be_told_apart_is_never_surely_answered() {
        var random = new Random(5);
        List<Labelled> mixed = new ArrayList<>(KNOWN.stream()
                .map(message -> new Labelled(message.text(), random.nextBoolean() ? "甲" : "乙")).toList());
        CategoryTrainer.Learned learned = new CategoryTrainer(1).learn(mixed);
        assertThat(learned.folds().accuracy()).isBetween(0.3, 0.7);
        assertThat(mixed).noneMatch(message -> learned.model().predict("新的" + message.text().substring(4)).automatic());
    }

    @Test
    void one_category_alone_cannot_be_learned() {
        assertThatThrownBy(() -> new CategoryTrainer(1).learn(List.of(new Labelled("水", "甲"), new Labelled("电", "甲"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_of_something_else_are_refused() {
        assertThatThrownBy(() -> CategoryModel.read(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
        byte[] half = Arrays.copyOf(MODEL.bytes(), MODEL.bytes().length / 2);
        assertThatThrownBy(() -> CategoryModel.read(half)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void near_duplicates_never_stand_on_both_sides() {
        List<String> texts = new ArrayList<>();
        Sayings.labelled(60, 4).forEach(message -> {
            texts.add(message.text() + "从去年冬天起一直如此，物业说不归他们管");
            texts.add("再次反映：" + message.text() + "从去年冬天起一直如此，物业说不归他们管");
        });
        int[] folds = CategoryTrainer.folds(texts, 5);
        for (int i = 0; i < folds.length; i += 2) {
            assertThat(folds[i]).as(texts.get(i)).isEqualTo(folds[i + 1]);
        }
        assertThat(Arrays.stream(folds).distinct().count()).isEqualTo(5);
    }
}
