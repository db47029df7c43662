package org.minqing.search;

import java.time.Instant;

/**
 * How an index stands on this node.
 *
 * @param whole    all cases that there were when its building began are in it
 * @param renewing a new one is being built; until it is whole this one, if there is one, is searched
 * @param begun    when the building of the one that is searched began, or of the new one where there is no other
 * @param entries  of all but sealed cases; of those nothing is told
 * @param bytes    on the disk
 * @param behind   events wait to be read
 */
public record IndexState(boolean whole, boolean renewing, Instant begun, long entries, long bytes, boolean behind) {}
