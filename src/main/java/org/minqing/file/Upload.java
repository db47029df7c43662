package org.minqing.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in and is stored, encrypted, under {@code hash}.
 *
 * @param thumbnail the hash of its small picture, or null
 * @param size      of the content in bytes
 * @param name      cleaned, for people to read; sealed wherever it is kept
 * @param key       opens content and thumbnail in the {@link Vault}; sealed wherever it is kept
 */
public record Upload(
        String hash, @Nullable String thumbnail, FileKind kind, long size, String name, String key) {

    /** Neither name nor key ever reach a log. */
    @Override
    public String toString() {
        return "Upload[" + kind + ", " + size + " bytes, " + hash + "]";
    }
}
