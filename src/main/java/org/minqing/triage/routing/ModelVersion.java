package org.minqing.triage.routing;

import java.time.Instant;
import org.minqing.triage.category.Figures;

/**
 * A version of the model.
 *
 * @param cases      how many closed cases it learned
 * @param known      of how many there were; texts that are gone and lines with few cases are not learned
 * @param categories of how many lines of the catalogue
 * @param folds      how it did on cases it had not learned
 * @param worse      clearly worse than the one in use when it was learned, so not taken by itself
 * @param here       its content is still kept
 */
record ModelVersion(int version, Instant trainedAt, int cases, int known, int categories, Figures folds, boolean worse, boolean here) {}
