package org.minqing.time;

/**
 * When a clock that runs begins to be spoken of. A deadline is amber from so many working days, or hours, before it ends;
 * in a limit shorter than twice that, from its half; red is what is over.
 *
 * @param nearDays      working days, 0 to 30; 0 = on the due day itself
 * @param nearHours     hours before the end of a limit in hours, 0 to 240
 * @param silentPercent the part of the resolve limit that the lead unit may let pass without any act, 1 to 100; 100 = it is
 *                      never told
 */
public record Signals(int nearDays, int nearHours, int silentPercent) {

    /** Two working days, four hours, half of the limit. */
    public static final Signals USUAL = new Signals(2, 4, 50);

    public static final int MOST_DAYS = 30;
    public static final int MOST_HOURS = 240;

    public Signals {
        if (nearDays < 0 || nearDays > MOST_DAYS || nearHours < 0 || nearHours > MOST_HOURS || silentPercent < 1 || silentPercent > 100) {
            throw new IllegalArgumentException(
                    "signals out of range: %d days, %d hours, %d %%".formatted(nearDays, nearHours, silentPercent));
        }
    }
}
