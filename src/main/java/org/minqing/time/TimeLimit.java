package org.minqing.time;

/**
 * How long something may take, and which rule says so.
 *
 * @param amount hours or days, 0 to 3650; 0 only for a date given by a person that has already come
 * @param rule   the name and version of the rule, shown in the ledger
 */
public record TimeLimit(Measure measure, int amount, String rule) {

    public TimeLimit {
        if (amount < 0 || amount > 3650) {
            throw new IllegalArgumentException("a limit is 0 to 3650 hours or days, not " + amount);
        }
    }

    /** The limit in the units a clock counts: minutes for hours, else days. */
    public long budget() {
        return amount * measure.units();
    }
}
