/**
 * 热点: what many people say at once of the same problem at the same place. A pure library: no Spring, no database. {@link
 * org.minqing.triage.topic.Topics} is the whole of it.
 */
@NamedInterface("topic")
@NullMarked
package org.minqing.triage.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
