package org.minqing.time.rules;

import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;

/**
 * One kind of rules that is edited and kept by itself.
 *
 * @param <R> the rules whole
 * @param <C> a change of them
 */
record Book<R, C>(String name, Class<R> rules, Class<C> change, R none) {

    static final Book<CalendarRules, CalendarChange> CALENDAR =
            new Book<>("CALENDAR", CalendarRules.class, CalendarChange.class, CalendarRules.NONE);
}
