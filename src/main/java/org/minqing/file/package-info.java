/**
 * 附件: files that people hand in as evidence. What they are is told by their content; metadata is taken out of pictures;
 * each is encrypted with a key of its own and stored under the hash of what is stored. Knows nothing of cases: a module that
 * claims an upload decides who may see it from then on.
 */
@ApplicationModule(displayName = "附件 file")
@NullMarked
package org.minqing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
