/**
 * 研判: what the past says of a new matter: its category, the unit whose it is, words that ask for care; what was told before; and what a reply lacks.
 * It suggests and shows why; people decide.
 */
@ApplicationModule(displayName = "研判 triage")
@NullMarked
package org.minqing.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
