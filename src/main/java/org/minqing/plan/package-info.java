/**
 * 倒排: plans that are laid backwards from a fixed date: what must be done by whom, when each node must begin at the latest, how
 * many working days are to spare, and, as soon as it no longer fits, which chain of nodes breaks it and what would mend it.
 */
@NullMarked
@ApplicationModule(displayName = "倒排 plan")
package org.minqing.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
