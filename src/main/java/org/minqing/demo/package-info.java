/**
 * 演示辖区: a fictional zone to try everything on, with a year and a half of visits, concerns and promises. Its words stand
 * in resource files; everything is recorded through the same commands that people use, and from the same seed and date
 * it is always the same zone.
 */
@NullMarked
@ApplicationModule(displayName = "演示 demo")
package org.minqing.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
