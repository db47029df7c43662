/**
 * 组织: the units with their duty lists (派单目录), the officials with their posts, portfolios (分管) and linked
 * communities (联系/包联). Finds whom a written name means, by full name, short name or alias, and says why.
 * The whole organisation is imported from one workbook, after a preview.
 */
@NullMarked
@ApplicationModule(displayName = "组织 people")
package org.minqing.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
