package org.minqing.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} asks for the following one, null at the end. */
public record CasePage(List<CaseLine> lines, @Nullable String next) {}
