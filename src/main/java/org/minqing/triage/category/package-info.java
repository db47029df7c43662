/**
 * 分类: what a message is about, learned from messages that have a category. A pure library: no Spring, no database; the same
 * messages make the same model, byte by byte.
 */
@NamedInterface("category")
@NullMarked
package org.minqing.triage.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
