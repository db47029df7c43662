package org.minqing.time.notice;

import java.time.LocalDate;

/** Something in a notice that a person should look at before it is taken. */
public sealed interface Remark {

    /** The text calls the day another weekday than it is; perhaps the year is wrong. */
    record OtherWeekday(LocalDate day, String written) implements Remark {}

    /** The text counts so many days off for this holiday, but names another number. */
    record OtherCount(String holiday, int written, int found) implements Remark {}

    /** A make-up day that is a weekday anyway. */
    record MakeUpOnWeekday(LocalDate day) implements Remark {}

    /** None of the days belongs to this holiday, which every year has. */
    record HolidayMissing(int year, String holiday) implements Remark {}

    /** More than six working days in a row, which the notices avoid. */
    record LongRun(LocalDate first, LocalDate last, int days) implements Remark {}
}
