package org.minqing.triage.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    private static final int COMPANIES = 3;
    private static final int WORDS = 200;

    /** Each message tells ten words out of one company. */
    private static List<Portrait> portraits(int messages) {
        var random = new Random(5);
        var portraits = new ArrayList<Portrait>();
        for (int i = 0; i < messages; i++) {
            int company = random.nextInt(COMPANIES);
            portraits.add(portrait(IntStream.range(0, 10).mapToObj(n -> word(company, random.nextInt(WORDS))).collect(Collectors.joining("，"))));
        }
        return portraits;
    }

    private static String word(int company, int word) {
        char first = (char) (0x5000 + (company * WORDS + word) * 2);
        return "" + first + (char) (first + 1);
    }

    /** Forty words of a company, from the given one on. */
    private static Portrait words(int company, int from) {
        return portrait(IntStream.range(from, from + 40).mapToObj(n -> word(company, n)).collect(Collectors.joining("，")));
    }

    private static Portrait portrait(String text) {
        return Portrait.of(new Telling("", text, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void words_told_together_lie_near_each_other_though_no_message_shares_them() {
        List<Portrait> portraits = portraits(800);
        Frequencies frequencies = Frequencies.of(portraits);
        Meanings meanings = Meanings.learned(portraits, frequencies);
        float[] one = meanings.of(words(0, 0), frequencies);
        assertThat(dot(one, meanings.of(words(0, 100), frequencies))).isGreaterThan(dot(one, meanings.of(words(1, 100), frequencies)) + 0.2);
    }

    @Test
    void the_same_messages_teach_the_same() {
        List<Portrait> portraits = portraits(300);
        Frequencies frequencies = Frequencies.of(portraits);
        assertThat(Meanings.learned(portraits, frequencies).of(portraits.getFirst(), frequencies))
                .isEqualTo(Meanings.learned(portraits, frequencies).of(portraits.getFirst(), frequencies));
    }

    @Test
    void few_messages_teach_nothing_and_nothing_is_said() {
        List<Portrait> portraits = portraits(20);
        Frequencies frequencies = Frequencies.of(portraits);
        assertThat(Meanings.learned(portraits, frequencies).of(portraits.getFirst(), frequencies)).isEmpty();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
