package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LexiconTest {

    /** Few letters, so that many words begin like others; more words than the matcher is left to try one by one. */
    @Property
    void of_the_words_that_stand_somewhere_the_longest_is_found(
            @ForAll @Size(min = 1, max = 120) Set<@StringLength(max = 5) @CharRange(from = '丁', to = '三') String> words,
            @ForAll @StringLength(max = 8) @CharRange(from = '丁', to = '三') String text) {
        var found = Pattern.compile(Lexicon.anyOf(words)).matcher(text);
        String longest = words.stream().filter(text::startsWith).max(Comparator.comparingInt(String::length)).orElse(null);
        assertThat(found.lookingAt() ? found.group() : null).isEqualTo(longest);
    }
}
