package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case or a commitment comes from.
 *
 * @param visitId the visit it came up in
 * @param itemId  the accepted item of that visit or report
 * @param from    first UTF-16 unit of the words in the report's text, or -1
 * @param to      one past the last, or -1
 */
public record Source(Channel channel, @Nullable UUID visitId, @Nullable UUID itemId, int from, int to) {

    public static Source of(Channel channel) {
        return new Source(channel, null, null, -1, -1);
    }

    /** Made of something that is no visit, such as a topic (热点). */
    public static Source of(Channel channel, UUID itemId) {
        return new Source(channel, null, itemId, -1, -1);
    }

    public static Source visit(UUID visitId, UUID itemId, int from, int to) {
        return new Source(Channel.VISIT, visitId, itemId, from, to);
    }

    public boolean hasSpan() {
        return from >= 0;
    }
}
