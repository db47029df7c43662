package org.minqing.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or deadline as written, and the day it means.
 *
 * @param words as written: 昨日, 4月底前
 * @param day the (last) day meant; null where none can be computed (汛期前, 近日, no year known): no date is invented
 * @param workingDays in how many working days from the visit (5个工作日内); 0 where the words count none. Which day that is
 *     only a working calendar knows, and the engine has none.
 */
public record When(Found words, @Nullable LocalDate day, int workingDays) {

    public When(Found words, @Nullable LocalDate day) {
        this(words, day, 0);
    }
}
