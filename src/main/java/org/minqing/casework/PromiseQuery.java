package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list of promises, due soonest first.
 *
 * @param after the {@link PromisePage#next} of the page before, or null for the first
 * @param size  lines a page, 1 to 200
 */
public record PromiseQuery(PromiseList list, @Nullable UUID unitId, @Nullable String after, int size) {

    public static PromiseQuery of(PromiseList list) {
        return new PromiseQuery(list, null, null, 50);
    }
}
