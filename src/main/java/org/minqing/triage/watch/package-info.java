/** 敏感词: words of a message that ask for care at once, as data of the installation. */
@NullMarked
package org.minqing.triage.watch;

import org.jspecify.annotations.NullMarked;
