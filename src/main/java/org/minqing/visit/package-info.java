/**
 * 走访: who went where and when, whom they met, and everything that was said, asked for and promised there, in its exact
 * words. What became of each item stands beside it: a case, a record, or the next visit's agenda.
 */
@NullMarked
@ApplicationModule(displayName = "走访 visit")
package org.minqing.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
