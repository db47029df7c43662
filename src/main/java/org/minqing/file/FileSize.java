package org.minqing.file;

import java.util.Locale;

/** Sizes as people read them: 860 KB, 1.2 MB. */
public final class FileSize {

    private static final double KILO = 1024;

    private FileSize() {}

    public static String words(long bytes) {
        double kilobytes = Math.max(1, bytes / KILO);
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.0f KB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
