package org.minqing.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Ui;

/** Promises that belong to no case, such as those kept with a visit. Every bean of this type adds its own to the list. */
public interface OtherPromises {

    /** Those without a date or a unit, oldest first. */
    List<Line> toPinDown(int regionId, int limit, Ui ui);

    /** Gives one of them what it lacked; null leaves it as it is. False if it is not one of ours. */
    boolean pinDown(int regionId, UUID id, @Nullable UUID unitId, @Nullable LocalDate due);

    /**
     * @param by      who said it, as written
     * @param dueText the date as said; may be empty
     * @param origin  where it was said, already in words
     */
    record Line(
            UUID id,
            String by,
            String text,
            String dueText,
            @Nullable UUID unitId,
            @Nullable LocalDate due,
            CaseOrigin.Link origin) {}
}
