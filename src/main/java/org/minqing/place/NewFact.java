package org.minqing.place;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact to be recorded; the fields are those of {@link PlaceFact}. */
public record NewFact(
        UUID placeId, String attribute, String value, @Nullable LocalDate asOf, FactSource source) {}
