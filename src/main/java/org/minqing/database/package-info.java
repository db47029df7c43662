/**
 * Where records are kept: the embedded PostgreSQL or an outside one, its two roles, migrations, identifiers, the region.
 * Knows no module; every module may use it.
 */
@NullMarked
@ApplicationModule(displayName = "数据库 database", type = ApplicationModule.Type.OPEN)
package org.minqing.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
