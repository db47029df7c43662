package org.minqing.triage.topic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How hot a topic is on a day: the sum over its voices of {@code (1 + log2 residents) · 2^(−days / 14)}. A voice counts half after two
 * weeks, a quarter after four; a hundred signatures count as seven or eight letters.
 *
 * @param value    the sum
 * @param week     voices of the last seven days, this one included
 * @param fourth   voices of the four weeks before that, divided by four
 */
public record Heat(double value, int week, double fourth) {

    /** Days after which a voice counts half. */
    public static final int HALF_LIFE = 14;

    /** Fewer voices in a week are no growth, whatever was before. */
    public static final int GROWTH_FROM = 3;

    private static final int WEEK = 7;
    private static final int BEFORE = 4;

    public static Heat of(List<Voice> voices, LocalDate today) {
        double value = 0;
        int week = 0;
        int before = 0;
        for (Voice voice : voices) {
            long days = ChronoUnit.DAYS.between(voice.day(), today);
            if (days < 0) {
                continue;
            }
            value += weight(voice, today);
            week += days < WEEK ? 1 : 0;
            before += days >= WEEK && days < WEEK * (1 + BEFORE) ? 1 : 0;
        }
        return new Heat(value, week, before / (double) BEFORE);
    }

    /** Three voices or more in a week, and twice as many as in a usual week of the four before. */
    public boolean growsFast() {
        return week >= GROWTH_FROM && week >= 2 * fourth;
    }

    /** What one voice adds on a day that is not before it. */
    public static double weight(Voice voice, LocalDate today) {
        return loudness(voice) * Math.pow(2, -ChronoUnit.DAYS.between(voice.day(), today) / (double) HALF_LIFE);
    }

    private static double loudness(Voice voice) {
        return 1 + Math.log(voice.residents()) / Math.log(2);
    }

    static double warmth(List<Voice> voices) {
        long last = voices.stream().mapToLong(voice -> voice.day().toEpochDay()).max().orElse(0);
        double sum = voices.stream().mapToDouble(voice -> loudness(voice) * Math.pow(2, (voice.day().toEpochDay() - last) / (double) HALF_LIFE)).sum();
        return last / (double) HALF_LIFE + Math.log(sum) / Math.log(2);
    }
}
