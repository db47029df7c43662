package org.minqing.triage.hot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minqing.triage.topic.Heat;

/**
 * A topic as one reader sees it: only of cases that he may see.
 *
 * @param name   荷塘小区 · 停水
 * @param place  the community; empty where none is known
 * @param number of the case that opened it, as far as he sees
 * @param people residents who say it
 * @param weeks  cases of each of the last twelve weeks, the earliest first; the last one ends today
 */
public record TopicLine(
        UUID id, String name, String place, String number, int cases, int people, LocalDate first, LocalDate last, Heat heat, List<Integer> weeks,
        boolean pinned) {

    public TopicLine {
        weeks = List.copyOf(weeks);
    }

    /** With one place behind the point. */
    public String heatShown() {
        return shown(heat.value());
    }

    static String shown(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }
}
