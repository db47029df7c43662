package org.minqing.casework;

import java.util.Optional;
import org.minqing.time.Measure;
import org.minqing.time.TimeLimit;

/** 汇报频次: how often the lead reports on a directive. */
public enum Frequency {
    /** 每周: within 7 days of the signature or the last note */
    WEEKLY(7),
    /** 每月: within 30 days */
    MONTHLY(30),
    /** 按阶段: when a stage is done; no clock runs */
    AT_STAGES(0);

    /** The rule of a clock that a frequency started. */
    public static final String RULE = "given-frequency";

    private final int days;

    Frequency(int days) {
        this.days = days;
    }

    /** Calendar days until the next note is due. */
    Optional<TimeLimit> limit() {
        return days == 0 ? Optional.empty() : Optional.of(new TimeLimit(Measure.CALENDAR_DAYS, days, RULE));
    }
}
