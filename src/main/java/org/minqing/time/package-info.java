/**
 * 时限: working calendars with public holidays and make-up days (调休), time limits as data, and the clock that counts
 * a limit down and can explain every due time day by day. Pure: no Spring, no database, no host clock; what a region has set
 * is kept in {@code rules} below.
 */
@ApplicationModule(displayName = "时限 time")
@NullMarked
package org.minqing.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
