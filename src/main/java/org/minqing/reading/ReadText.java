package org.minqing.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that was handed in and not put aside: a report, minutes. {@code fileName} is empty when it was pasted. */
public record ReadText(UUID id, String title, String fileName, @Nullable LocalDate published, boolean accepted) {}
