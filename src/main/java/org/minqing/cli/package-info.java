/** The commands behind {@code ./minqing}: what an operator can do from a shell. */
@NullMarked
@ApplicationModule(displayName = "命令 cli")
package org.minqing.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
