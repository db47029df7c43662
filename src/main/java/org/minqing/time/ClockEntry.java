package org.minqing.time;

import java.time.Instant;
import java.util.List;

/**
 * One line of a clock's ledger, explained.
 *
 * @param clock       the clock after this act
 * @param days        for a clock that runs: every day from the start to the due day, counted or with the reason why not;
 *                    for one that stopped: the days it used; empty where a limit in hours needs none
 * @param provisional some of these days are in a year without holiday data: 暂按周一至周五
 * @param agrees      the present calendar still gives the stored due time
 */
public record ClockEntry(
        ClockAct act, Instant at, CaseClock clock, List<CountedDay> days, boolean provisional, boolean agrees) {}
