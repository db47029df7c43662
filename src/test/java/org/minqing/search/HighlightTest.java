package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.minqing.search.Highlight.Bit;
import org.minqing.search.Highlight.Marked;

class HighlightTest {

    private static final String FAR = "此处无关。".repeat(30);

    private static String shown(Marked marked) {
        return marked.bits().stream().map(bit -> bit.hit() ? "[" + bit.text() + "]" : bit.text()).collect(Collectors.joining());
    }

    private static String whole(String typed, boolean bySound, String text) {
        return shown(new Highlight(Question.of(typed), bySound).whole(text));
    }

    @Test
    void what_was_typed_is_marked_and_nothing_else() {
        assertThat(whole("漏水", false, "三楼漏水，水管旧了。")).isEqualTo("三楼[漏水]，水管旧了。");
        assertThat(whole("漏水 三楼", false, "三楼漏水")).isEqualTo("[三楼漏水]");
        assertThat(whole("灯", false, "路灯不亮")).isEqualTo("路[灯]不亮");
        assertThat(whole("wifi", false, "没有 WiFi 信号")).isEqualTo("没有 [WiFi] 信号");
    }

    @Test
    void pinyin_and_first_letters_mark_the_characters_they_are_the_sound_of() {
        assertThat(whole("loushui", false, "三楼漏水了")).isEqualTo("三楼[漏水]了");
        assertThat(whole("xqls", false, "我们小区漏水")).isEqualTo("我们[小区漏水]");
    }

    @Test
    void what_only_sounds_alike_is_marked_only_where_it_was_looked_for() {
        assertThat(whole("楼水", true, "三楼漏水")).isEqualTo("三楼[漏水]");
        assertThat(whole("楼水", false, "三楼漏水")).isEqualTo("三楼漏水");
    }

    @Test
    void traditional_characters_are_marked_as_they_stand() {
        assertThat(whole("断水", false, "整棟斷水")).isEqualTo("整棟[斷水]");
    }

    @Test
    void a_snippet_begins_with_the_sentence_and_holds_what_was_asked_for() {
        var asked = new Highlight(Question.of("漏水"), false);
        assertThat(shown(asked.snippet(List.of(FAR + "昨天厨房漏水，没人来。" + FAR)))).startsWith("…昨天厨房[漏水]，没人来。").endsWith("…");
        assertThat(shown(asked.snippet(List.of("没有这回事", "厨房漏水")))).isEqualTo("厨房[漏水]");
        assertThat(asked.snippet(List.of(FAR)).empty()).isTrue();
    }

    @Test
    void of_several_texts_the_one_that_says_most_of_it_is_shown() {
        var asked = new Highlight(Question.of("厨房 漏水"), false);
        assertThat(shown(asked.snippet(List.of("漏水了", "厨房漏水")))).isEqualTo("[厨房漏水]");
    }

    @Property(tries = 300)
    void marking_changes_no_character(@ForAll @StringLength(max = 60) String text, @ForAll @StringLength(max = 8) String typed) {
        var asked = new Highlight(Question.of(typed), true);
        assertThat(asked.whole(text).bits().stream().map(Bit::text).collect(Collectors.joining())).isEqualTo(text);
        assertThat(asked.snippet(List.of(text + FAR + typed)).bits()).allMatch(bit -> !bit.text().isEmpty());
    }
}
