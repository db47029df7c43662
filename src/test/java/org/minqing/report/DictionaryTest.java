package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final Dictionary HEADS = Dictionary.of("unit_heads");

    private static Part words(String text) {
        return Layout.read(text).lines().getFirst();
    }

    @Test
    void the_longest_word_that_begins_first_is_found_and_none_within_it() {
        assertThat(HEADS.in(words("住建局副局长和大队长到场"))).extracting(Part::toString).containsExactly("副局长", "大队长");
    }

    @Test
    void a_word_is_not_found_beyond_the_end_of_the_words() {
        Part words = words("住建局副局长");
        assertThat(HEADS.in(words.sub(0, 5))).isEmpty();
        assertThat(HEADS.end(words, 3)).isEqualTo(6);
        assertThat(HEADS.end(words, 0)).isZero();
    }
}
