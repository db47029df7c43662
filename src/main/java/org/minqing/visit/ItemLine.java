package org.minqing.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item on its own in a list: with the visit it was said at.
 *
 * @param doneOn a next-step task: the day it was reported done
 */
public record ItemLine(
        Item item, UUID visitId, String visitTitle, @Nullable LocalDate visitDate, @Nullable LocalDate doneOn) {}
