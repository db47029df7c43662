package org.minqing.casework;

import java.util.concurrent.ConcurrentHashMap;
import org.minqing.database.Region;
import org.minqing.time.Calendars;
import org.minqing.time.ClockWork;
import org.minqing.time.TimeLimits;
import org.springframework.stereotype.Component;

/** The limits and the calendar a region works by: for now the built-in ones, in the region's zone. */
@Component
final class RegionRules {

    private final TimeLimits limits = TimeLimits.builtIn();
    private final ConcurrentHashMap<Integer, Context.Rules> known = new ConcurrentHashMap<>();

    Context.Rules of(Region region) {
        return known.computeIfAbsent(
                region.id(), id -> new Context.Rules(limits, new ClockWork(Calendars.builtIn(region.zone()))));
    }
}
