/** 同类事项: cases that tell of the same problem, beside a case and while a concern is typed. */
@NullMarked
package org.minqing.triage.alike;

import org.jspecify.annotations.NullMarked;
