package org.minqing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.minqing.time.WorkingCalendar;

/** Working days by number: 0 is the first from a day on, 1 the next, −1 the one before. Days are walked once each. */
final class WorkingDays {

    private final WorkingCalendar calendar;
    private final List<LocalDate> ahead = new ArrayList<>();
    /** The nearest first. */
    private final List<LocalDate> behind = new ArrayList<>();
    private LocalDate walkedTo;
    private LocalDate walkedBack;

    WorkingDays(WorkingCalendar calendar, LocalDate from) {
        this.calendar = calendar;
        this.walkedTo = from.minusDays(1);
        this.walkedBack = from;
    }

    LocalDate day(int number) {
        while (ahead.size() <= number) {
            forward();
        }
        while (behind.size() < -number) {
            back();
        }
        return number >= 0 ? ahead.get(number) : behind.get(-number - 1);
    }

    /** The last working day that is not after the day. */
    int upTo(LocalDate day) {
        while (walkedTo.isBefore(day)) {
            forward();
        }
        while (!walkedBack.isBefore(day)) {
            back();
        }
        if (day.isBefore(day(0))) {
            int at = Collections.binarySearch(behind, day, Collections.reverseOrder());
            return -1 - (at >= 0 ? at : -at - 1);
        }
        int at = Collections.binarySearch(ahead, day);
        return at >= 0 ? at : -at - 2;
    }

    /** The first working day that is not before the day. */
    int from(LocalDate day) {
        return upTo(day.minusDays(1)) + 1;
    }

    private void forward() {
        walkedTo = walkedTo.plusDays(1);
        if (calendar.works(walkedTo)) {
            ahead.add(walkedTo);
        }
    }

    private void back() {
        walkedBack = walkedBack.minusDays(1);
        if (calendar.works(walkedBack)) {
            behind.add(walkedBack);
        }
    }
}
