/**
 * 备份: the whole installation in one file, made while the server runs, and restored into an empty database. Knows tables and
 * blobs, not what they mean; a table that a module adds is in the next backup by itself.
 */
@NullMarked
@ApplicationModule(displayName = "备份 backup")
package org.minqing.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
