/**
 * What each region has set about time, kept by edition, and the pages on which it is set. The counting itself stays in
 * the pure package above.
 */
@NamedInterface("rules")
@NullMarked
package org.minqing.time.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
