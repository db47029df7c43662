package org.minqing.time;

import java.time.LocalDate;

/**
 * One day of a due time's explanation.
 *
 * @param number the how-manieth day of the limit this is, from 1; 0 = not counted, or after the limit's last day
 * @param name   the holiday's name, or empty
 */
public record CountedDay(LocalDate date, int number, DayKind kind, String name) {

    public boolean counted() {
        return number > 0;
    }
}
