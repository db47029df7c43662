package org.minqing.triage.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.minqing.triage.routing.Marked.Piece;

class SharedWordsTest {

    private static String marked(String text, String other) {
        return SharedWords.of(text, other).stream().map(piece -> piece.mark() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    @Test
    void what_the_other_does_not_say_is_marked() {
        assertThat(marked("荷塘小区三期停水两天了，请尽快恢复。", "荷塘小区三期又停水了，请尽快恢复。")).isEqualTo("荷塘小区三期[停水两天]了，请尽快恢复。");
    }

    @Test
    void punctuation_white_space_and_capitals_make_no_difference() {
        assertThat(marked("A座电梯坏了。 请修", "a座，电梯坏了请修")).isEqualTo("A座电梯坏了。 请修");
    }

    @Test
    void where_all_is_different_nothing_is_marked() {
        assertThat(marked("荷塘小区停水两天了", "石桥路路灯不亮")).isEqualTo("荷塘小区停水两天了");
    }

    @Property
    void the_pieces_are_the_text_and_two_that_follow_each_other_differ(@ForAll @StringLength(max = 60) String text, @ForAll @StringLength(max = 60) String other) {
        var pieces = SharedWords.of(text, other);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).mark()).isNotEqualTo(pieces.get(i - 1).mark());
        }
        assertThat(SharedWords.of(text, text)).noneMatch(piece -> piece.mark() && piece.text().codePoints().filter(Character::isLetterOrDigit).count() > 2);
    }
}
