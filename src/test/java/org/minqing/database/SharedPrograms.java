package org.minqing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of the database, unpacked once a run: that takes seconds, and {@code FirstStartTest} tries it. */
public final class SharedPrograms {

    private SharedPrograms() {}

    /** A data folder whose database need not be unpacked again. */
    public static Path in(Path data) {
        Path programs = unpacked();
        Path link = new DataFolder(data).postgres().resolve(programs.getFileName());
        try {
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    /** Tests that run beside each other do not unpack into one folder at once. */
    private static synchronized Path unpacked() {
        return PostgresBinaries.unpackInto(new DataFolder(Path.of("target", "test-programs")).postgres());
    }
}
