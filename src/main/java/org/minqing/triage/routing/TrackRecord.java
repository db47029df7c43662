package org.minqing.triage.routing;

import java.util.UUID;

/**
 * What became of a unit's dispatches of one category.
 *
 * @param here whether in the community of the case asked about, or elsewhere
 */
record TrackRecord(UUID unitId, boolean here, int led, int returned, int arbitrated, int assisted) {}
