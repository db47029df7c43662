package org.minqing.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an official answers for among his leadership (分管).
 *
 * @param subject the field, e.g. 城市建设
 * @param unitId  the unit he answers for, if the portfolio names one
 */
public record Portfolio(UUID officialId, String subject, @Nullable UUID unitId) {}
