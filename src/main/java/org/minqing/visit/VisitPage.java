package org.minqing.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} asks for the following one, null at the end. */
public record VisitPage(List<VisitLine> lines, @Nullable String next) {}
