/** The commands behind {@code ./minqing}: what an operator can do from a shell. */
@NullMarked
package org.minqing.cli;

import org.jspecify.annotations.NullMarked;
