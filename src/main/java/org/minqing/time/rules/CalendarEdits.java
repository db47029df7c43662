package org.minqing.time.rules;

import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.springframework.stereotype.Service;

/** Changes a region's calendar. */
@Service
public class CalendarEdits extends Edits<CalendarRules, CalendarChange> {

    CalendarEdits(RuleStore store, TimeRules rules) {
        super(store, rules, Book.CALENDAR);
    }
}
