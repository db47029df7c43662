/**
 * 回复检查: reads a reply before the resident gets it. {@code ReplyCheck} is plain Java without Spring or database; what
 * it finds is advice and never keeps a reply from going out.
 */
@NullMarked
@NamedInterface("reply")
package org.minqing.triage.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
