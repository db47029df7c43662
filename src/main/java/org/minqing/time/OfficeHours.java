package org.minqing.time;

import java.time.LocalTime;

/**
 * When the office is open on a working day, and when a deadline's last day ends.
 *
 * @param endsAtMidnight a limit in days ends at 24:00 instead of at the close of the office
 */
public record OfficeHours(LocalTime opens, LocalTime closes, boolean endsAtMidnight) {

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("an office opens before it closes, not at " + opens + " and " + closes);
        }
    }

    /** 08:30 to 17:30; a deadline ends when the office closes. */
    public static final OfficeHours USUAL = new OfficeHours(LocalTime.of(8, 30), LocalTime.of(17, 30), false);
}
