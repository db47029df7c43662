package org.minqing.casework;

import org.jspecify.annotations.Nullable;

/**
 * A case that waits for a person.
 *
 * @param likely the move to offer first, or null when none of his moves stands out
 */
public record TodoLine(CaseLine line, @Nullable Move likely) {}
