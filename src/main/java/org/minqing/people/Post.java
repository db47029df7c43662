package org.minqing.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody holds or held.
 *
 * @param title   without the name of the unit or area: 党工委副书记, 局长
 * @param unitId  the unit, or null for a post of the zone or of a place
 * @param placeId the subdistrict or community, if the post is one of it
 * @param from    the first day, if known
 * @param to      the last day; null while it lasts
 */
public record Post(
        String title,
        @Nullable UUID unitId,
        @Nullable UUID placeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A post of which only the title is known. */
    public static Post titled(String title) {
        return new Post(title, null, null, null, null);
    }

    public boolean heldOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
