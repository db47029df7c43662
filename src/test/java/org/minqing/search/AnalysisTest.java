package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static List<String> pairs(String text) {
        return Analysis.runs(text).stream().flatMap(run -> Analysis.pairs(run).stream()).toList();
    }

    private static List<String> sounds(String text) {
        return Analysis.runs(text).stream().flatMap(run -> Analysis.soundPairs(run).stream()).toList();
    }

    @Test
    void traditional_full_width_and_capitals_are_the_same_as_simplified_half_width_and_small() {
        assertThat(pairs("３號樓漏水，ＷＩＦＩ斷線")).isEqualTo(pairs("3号楼漏水,wifi断线"));
    }

    @Test
    void homophones_have_the_same_sounds() {
        assertThat(sounds("小区楼水")).isEqualTo(sounds("小区漏水")).isEqualTo(List.of("xiao'qu", "qu'lou", "lou'sui"));
    }

    @Test
    void what_many_do_not_tell_apart_by_ear_sounds_the_same() {
        assertThat(sounds("陈庄")).isEqualTo(sounds("岑庄")).isEqualTo(sounds("程庄"));
    }

    @Test
    void pinyin_is_cut_into_syllables_and_other_letters_are_not() {
        assertThat(Sounds.syllables("xiaoquloushui")).contains(List.of("xiao", "qu", "lou", "sui"));
        assertThat(Sounds.syllables("wifi")).isEqualTo(Optional.empty());
    }

    @Test
    void a_long_word_is_found_by_the_first_letters_of_its_sounds() {
        assertThat(Analysis.initials(Analysis.runs("小区漏水").getFirst())).containsExactly("xql", "qls");
        assertThat(Analysis.initials(Analysis.runs("李四").getFirst())).containsExactly("ls");
    }

    @Test
    void the_dictionary_is_walked_whole() {
        var words = new java.util.HashMap<String, Integer>();
        DictionaryWords.forEach(4, words::put);
        assertThat(words).hasSizeGreaterThan(50_000).containsKeys("漏水", "小区", "路灯", "电梯");
    }

    @Property
    void plain_text_keeps_its_length_and_pieces_their_place(@ForAll @StringLength(max = 40) String text) {
        String plain = Analysis.plain(text);
        assertThat(plain).hasSameSizeAs(text);
        Analysis.runs(text).forEach(run -> run.forEach(
                piece -> assertThat(plain.substring(piece.start(), piece.end())).isEqualTo(piece.text())));
    }
}
