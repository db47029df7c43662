package org.minqing.time;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which time alone has something to say about a clock that runs. A moment that was told is gone, so that
 * nothing is told twice; since when it is yellow stays.
 *
 * @param nearDue when it begins to be near due
 * @param silent  when the lead has been silent too long, unless he is heard from before
 * @param overdue when it is due
 * @param heard   from when on silence is counted
 * @param yellow  since when it is shown as near due, until it is due; null where nobody has to hurry
 */
public record Watch(
        @Nullable Instant nearDue, @Nullable Instant silent, @Nullable Instant overdue, @Nullable Instant heard,
        @Nullable Instant yellow) {

    public static final Watch NONE = new Watch(null, null, null, null, null);

    /** The first of the moments that are left. */
    public Optional<Instant> next() {
        return Stream.of(nearDue, silent, overdue)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo);
    }

    public Watch withoutNearDue() {
        return new Watch(null, silent, overdue, heard, yellow);
    }

    public Watch withoutSilent() {
        return new Watch(nearDue, null, overdue, heard, yellow);
    }

    /** It may run out without anybody having to hurry. */
    public Watch inPeace() {
        return new Watch(null, silent, overdue, heard, null);
    }

    /** Who is overdue is neither near due nor reminded of his silence any more. */
    public Watch withoutAny() {
        return new Watch(null, null, null, heard, yellow);
    }
}
