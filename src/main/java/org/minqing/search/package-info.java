/**
 * 检索: one box over cases, visits, places, units, officials, reports and evidence. The index stands on the node's own disk and
 * is made of the database: it can be deleted at any time. Read {@code Analysis} for how words become terms, {@code SearchIndex}
 * for what an index must do, {@code Indexer} for how it keeps up with the events.
 */
@NullMarked
@ApplicationModule(displayName = "检索 search")
package org.minqing.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
