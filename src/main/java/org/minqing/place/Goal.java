package org.minqing.place;

import java.util.UUID;

/**
 * A goal of the zone that work is aligned with, e.g. 三大目标 · 宜居新城.
 *
 * @param series the series it belongs to (三大战略, 三次创业); empty if it stands alone
 * @param year   the first year it holds for
 */
public record Goal(UUID id, String series, String title, int year) {}
