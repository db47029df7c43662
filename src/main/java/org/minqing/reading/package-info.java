/**
 * 解读: a pasted or uploaded report becomes a draft: its bytes as they came, its text, what the engine found, and the
 * clerk's corrections over it. Accepting a draft writes visits, cases, promises and facts, all of it or nothing.
 */
@NullMarked
@ApplicationModule(displayName = "解读 reading")
package org.minqing.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
