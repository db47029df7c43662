package org.minqing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the bytes of files are kept, each under the SHA-256 of the bytes, in 64 hexadecimal digits. What is stored is
 * encrypted already; the store knows neither names nor kinds.
 */
public interface BlobStore {

    /** The store in a folder, made if it is not there. */
    static BlobStore in(Path folder) {
        return new FolderBlobs(folder);
    }

    /**
     * Stores the bytes under their hash; when this returns they survive a power cut. What is there already stays as it is.
     *
     * @throws IOException if they cannot be kept, or are not what the hash says; nothing is stored then
     */
    void put(String hash, InputStream bytes) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is nothing under the hash */
    InputStream open(String hash) throws IOException;

    boolean has(String hash) throws IOException;

    /** Deletes what is there; that nothing is there is no error. */
    void delete(String hash) throws IOException;

    /** The hashes of all that is stored, in no order; to be closed. For backups and checks. */
    Stream<String> all() throws IOException;
}
