package org.minqing.time.rules;

import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRules;
import org.minqing.time.RuleChange;
import org.minqing.time.Signals;
import org.minqing.time.SignalsChange;

/**
 * One kind of rules that is edited and kept by itself.
 *
 * @param <R> the rules whole
 * @param <C> a change of them
 */
record Book<R, C extends RuleChange<R>>(String name, Class<R> rules, Class<C> change, R none) {

    static final Book<CalendarRules, CalendarChange> CALENDAR =
            new Book<>("CALENDAR", CalendarRules.class, CalendarChange.class, CalendarRules.NONE);

    static final Book<LimitRules, LimitChange> LIMITS =
            new Book<>("LIMITS", LimitRules.class, LimitChange.class, LimitRules.NONE);

    static final Book<Signals, SignalsChange> SIGNALS =
            new Book<>("SIGNALS", Signals.class, SignalsChange.class, Signals.USUAL);
}
