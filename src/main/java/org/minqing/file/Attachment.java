package org.minqing.file;

import org.jspecify.annotations.Nullable;

/** An upload as it is attached to something; the moment may be left open. */
public record Attachment(Upload file, @Nullable Moment moment) {}
