package org.minqing.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as one line of a list.
 *
 * @param leaders      names as written
 * @param cases        how many cases came of it
 * @param promises     how many promises were made
 * @param supersededBy the visit that corrects this one
 */
public record VisitLine(
        UUID id,
        VisitKind kind,
        String title,
        @Nullable LocalDate date,
        String dateText,
        String programme,
        List<String> leaders,
        List<Visit.Named> places,
        int cases,
        int promises,
        @Nullable UUID supersededBy) {}
