/**
 * 热点: the topics of the installation: who follows the events and keeps their story, what people decide, what of it a reader sees. What a topic is
 * stands in {@code topic}.
 */
@NamedInterface("hot")
@NullMarked
package org.minqing.triage.hot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
