package org.minqing.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader linked to a community (联系/包联).
 *
 * @param to the last day; null while it lasts
 */
public record Liaison(UUID officialId, UUID placeId, LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
