/**
 * 专项: a campaign as it was announced: who runs it, by which bodies, in which phases, through which activities and levels,
 * what it is about and what it asks for.
 */
@NullMarked
@ApplicationModule(displayName = "专项 campaign")
package org.minqing.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
