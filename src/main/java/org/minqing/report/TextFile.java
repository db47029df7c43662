package org.minqing.report;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The bytes of a file as text: UTF-16 with a byte order mark, strict UTF-8 (with or without one), else GB18030 or Big5, whichever
 * makes them common characters.
 */
public sealed interface TextFile {

    /** Largest file read, in bytes. */
    int MAX_BYTES = 4 * 1024 * 1024;

    /**
     * @param text without byte order mark, NUL and lone surrogates
     * @param charset how the bytes were read
     * @param cleaned true if characters had to be taken out
     */
    record Readable(String text, Charset charset, boolean cleaned) implements TextFile {}

    /** @param reason message key {@code report.file.<empty|binary|encoding|large>} */
    record Refused(String reason) implements TextFile {}

    static TextFile read(byte[] bytes) {
        return TextFiles.read(bytes);
    }

    /** Bytes that say nothing of their encoding as text, of any length, without byte order mark; empty if no encoding fits. */
    static Optional<String> decode(byte[] bytes) {
        return TextFiles.decode(bytes);
    }

    /** Bytes that are said to be in an encoding; empty if they are not. */
    static Optional<String> decode(byte[] bytes, Charset charset) {
        return TextFiles.decode(bytes, charset);
    }

    /** The same cleaning for text that came in by a form. */
    static String clean(String text) {
        return TextFiles.clean(text);
    }
}
