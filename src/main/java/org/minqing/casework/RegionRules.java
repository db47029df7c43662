package org.minqing.casework;

import org.minqing.database.Region;
import org.minqing.time.ClockWork;
import org.minqing.time.TimeLimits;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.springframework.stereotype.Component;

/** The limits and the calendar a region works by now. */
@Component
final class RegionRules {

    private final TimeLimits limits = TimeLimits.builtIn();
    private final TimeRules rules;

    RegionRules(TimeRules rules) {
        this.rules = rules;
    }

    Context.Rules of(Region region) {
        return new Context.Rules(limits, new ClockWork(rules.calendar(region)));
    }

    WorkingCalendar calendar(Region region) {
        return rules.calendar(region);
    }

    /** The work of clocks by the calendar a clock was counted by, or by today's where that is not known any more. */
    ClockWork counting(Region region, String version) {
        return new ClockWork(rules.calendar(region, version).orElseGet(() -> rules.calendar(region)));
    }
}
