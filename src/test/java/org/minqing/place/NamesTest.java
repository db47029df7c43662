package org.minqing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.place.Match.Why;

class NamesTest {

    private static final Names NAMES = new Names(Set.of("滨澜开发区"));

    private static List<Match<List<String>>> matches(String written, List<List<String>> known) {
        return NAMES.among(known, names -> names, new Names.Query(written, 5));
    }

    private static Match<List<String>> match(String written, String... names) {
        return matches(written, List.of(List.of(names))).getFirst();
    }

    @Test
    void spaces_width_and_brackets_do_not_matter() {
        assertThat(match("社 发 局", "社发局").why()).isEqualTo(Why.SAME_NAME);
        assertThat(match("ＡＢ公司（东区）", "AB公司(东区)").score()).isEqualTo(100);
    }

    @Test
    void traditional_characters_are_another_way_of_writing_the_same_name() {
        assertThat(match("農水局", "农业农村和水利局", "农水局").why()).isEqualTo(Why.OTHER_SCRIPT);
        assertThat(match("鷺川街道", "鹭川街道").safe()).isTrue();
        assertThat(match("開發區農水局", "农水局").why()).isEqualTo(Why.WITHOUT_AREA);
        assertThat(match("鷺川街道", "鹭川街道", "鷺川街道").why()).isEqualTo(Why.ALIAS);
    }

    @Test
    void the_area_before_a_name_does_not_change_it() {
        assertThat(match("滨澜开发区城管局", "城管局").why()).isEqualTo(Why.WITHOUT_AREA);
        assertThat(match("区住建局", "住建局").safe()).isTrue();
        assertThat(match("住建局", "区住建局").safe()).isTrue();
    }

    @Test
    void an_area_alone_is_not_cut_down_to_nothing() {
        assertThat(matches("开发区", List.of(List.of("城管局")))).isEmpty();
        assertThat(matches("区委", List.of(List.of("市委")))).isEmpty();
    }

    @Test
    void a_short_form_keeps_first_last_and_order() {
        assertThat(match("社发局", "社会发展局").why()).isEqualTo(Why.ABBREVIATION);
        assertThat(matches("发社局", List.of(List.of("社会发展局")))).noneMatch(Match::safe);
    }

    @Test
    void an_alias_is_as_good_as_the_name_but_says_so() {
        assertThat(match("建设局", "规划建设局", "建设局").why()).isEqualTo(Why.ALIAS);
        assertThat(match("建设局", "规划建设局").why()).isEqualTo(Why.PART);
        assertThat(match("建设局", "规划建设局").safe()).isFalse();
    }

    @Test
    void the_exact_name_comes_before_the_similar_one_whatever_the_order() {
        var known = List.of(List.of("规划建设局"), List.of("建设局"));
        assertThat(matches("建设局", known).getFirst().found()).containsExactly("建设局");
        assertThat(matches("建设局", known.reversed()).getFirst().found()).containsExactly("建设局");
    }

    @Test
    void what_shares_only_its_ending_does_not_match() {
        assertThat(matches("教育局", List.of(List.of("财政局")))).isEmpty();
        assertThat(matches("荻湾社区", List.of(List.of("棠浦社区")))).isEmpty();
    }
}
