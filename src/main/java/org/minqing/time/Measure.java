package org.minqing.time;

/** What a limit is counted in. Law and rules differ: 日 are calendar days, 工作日 are working days. */
public enum Measure {
    /** By the wall clock, nights and holidays included; counted in minutes. */
    HOURS,
    /** Days on which the office works, make-up days (调休) included. */
    WORKING_DAYS,
    /** Every day counts; only a last day that is off moves to the next working day. */
    CALENDAR_DAYS;

    /** How many of the units that a clock counts are in one of these: 60 minutes in an hour, 1 in a day. */
    long units() {
        return this == HOURS ? 60 : 1;
    }
}
