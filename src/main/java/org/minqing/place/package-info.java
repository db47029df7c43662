/**
 * 辖区: the zone and everything in it, from subdistrict to residents' group, with dated facts and the zone's goals.
 * A place knows its name, its other names and the place it belongs to; what is said about it is kept with date and source.
 * The community page is the brief before a visit; higher modules add their part to it through {@link CommunityPanel}.
 */
@NullMarked
@ApplicationModule(displayName = "辖区 place")
package org.minqing.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
