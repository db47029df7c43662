/** 派单建议: what a case is about, by the lines of the catalogue, and whose it then is; how often the first dispatch was right. */
@NullMarked
package org.minqing.triage.routing;

import org.jspecify.annotations.NullMarked;
