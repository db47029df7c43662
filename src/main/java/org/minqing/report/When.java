package org.minqing.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or deadline as written, and the day it means.
 *
 * @param words as written: 昨日, 4月底前
 * @param day the (last) day meant; null where none can be computed (汛期前, 近日, no year known): no date is invented
 */
public record When(Found words, @Nullable LocalDate day) {}
