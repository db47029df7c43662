/** 同类来信: whether two messages tell of the same problem at the same place. A pure library: no Spring, no database. */
@NamedInterface("similar")
@NullMarked
package org.minqing.triage.similar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
