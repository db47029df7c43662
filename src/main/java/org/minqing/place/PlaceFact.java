package org.minqing.place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said about a place: 在册人口 3120 人. Facts are never overwritten; a newer one stands beside the older.
 *
 * @param attribute what it is about, in the source's word, e.g. 居民小组
 * @param value     as written, with its unit, e.g. 9个
 * @param asOf      the day it was true, if the source says so
 */
public record PlaceFact(
        UUID id,
        UUID placeId,
        String attribute,
        String value,
        @Nullable LocalDate asOf,
        FactSource source,
        Instant recordedAt) {}
