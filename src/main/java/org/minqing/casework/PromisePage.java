package org.minqing.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of promises; {@code next} asks for the following one, null at the end. */
public record PromisePage(List<CommitmentLine> lines, @Nullable String next) {}
