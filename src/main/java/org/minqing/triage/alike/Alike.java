package org.minqing.triage.alike;

import org.minqing.casework.Case;
import org.minqing.triage.similar.Evidence;

/**
 * A case that tells of what another tells of.
 *
 * @param place    what its place is called; may be empty
 * @param here     it is of the very same place
 * @param evidence what both tell of
 */
public record Alike(Case facts, String title, String place, boolean here, Evidence evidence) {}
