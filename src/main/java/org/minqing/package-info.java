/** Minqing 民情: from a visit among residents to a promise kept. */
@NullMarked
package org.minqing;

import org.jspecify.annotations.NullMarked;
