package org.minqing.time.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.SignedIn;

/** What counts down by a region's calendar; declared here for the calendar's pages, known by the module that keeps it. */
public interface Deadlines {

    /** What would move if the region's calendar were this one. */
    Impact under(SignedIn reader, WorkingCalendar calendar);

    /** The calendar or the signals have changed: begins to move what must move, without making the caller wait. */
    void rulesChanged(int regionId);

    /** How far the moving is that the present calendar asks for; empty once all is as it gives. */
    Optional<Moving> moving(int regionId);

    /**
     * What a change of the calendar would do.
     *
     * @param cases   how many cases
     * @param clocks  how many of their clocks
     * @param atOnce  how many of these would then be overdue already
     * @param tallies the clocks by kind and by how far they move
     * @param first   the first of them, soonest due first, as far as the reader may see the case; at most a few hundred
     */
    record Impact(int cases, int clocks, int atOnce, List<Tally> tallies, List<Moved> first) {
        public static final Impact NONE = new Impact(0, 0, 0, List.of(), List.of());
    }

    /**
     * So many clocks of a kind move so far.
     *
     * @param clock       the message key of the clock's name
     * @param workingDays later is positive, 0 = on the same day at another hour
     */
    record Tally(String clock, long workingDays, int clocks) {}

    /** One clock that moves, with its case's number. */
    record Moved(String number, String clock, Instant from, Instant to, long workingDays) {}

    /** @param moved how many cases have been moved since it began */
    record Moving(int moved) {}
}
