/** Reads a year's holiday notice in the forms in which people have it. Pure. */
@NullMarked
package org.minqing.time.notice;

import org.jspecify.annotations.NullMarked;
