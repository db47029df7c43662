/**
 * 今天: each role's home. What I must do now, what changed since I last looked, what is coming. Owns nothing but the time of
 * that last look; everything else it asks of the modules below.
 */
@NullMarked
@ApplicationModule(displayName = "今天 today")
package org.minqing.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
