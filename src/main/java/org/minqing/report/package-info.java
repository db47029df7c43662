/**
 * 报道: text → records. Reads Chinese visit reports, minutes, record forms and newspaper pages, offline and always
 * the same, and says for every record where it stands in the text, how sure it is and by which rule it was found.
 * A pure library: no Spring, no database.
 */
@ApplicationModule(displayName = "报道 report")
@NullMarked
package org.minqing.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
