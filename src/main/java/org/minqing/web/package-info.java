/**
 * Page fragments and what every page shares: layout, words, icons, dates, and the declaration of who may open a page.
 * Knows no module; every module may use it.
 */
@NullMarked
@ApplicationModule(displayName = "页面 web", type = ApplicationModule.Type.OPEN)
package org.minqing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
