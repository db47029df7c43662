package org.minqing.time;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param works true for a make-up day (调休上班), false for a day off
 * @param name  the holiday it belongs to, or why the office set it
 */
public record SpecialDay(LocalDate date, boolean works, String name) {}
