package org.minqing.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as one line of a list.
 *
 * @param fileName empty when it was pasted
 * @param reports how many reports the engine found in it
 * @param edits   how many corrections were made
 */
public record DraftLine(
        UUID id,
        String title,
        String fileName,
        @Nullable LocalDate published,
        int reports,
        long edits,
        String state,
        String createdName,
        Instant createdAt,
        String changedName,
        Instant changedAt) {}
