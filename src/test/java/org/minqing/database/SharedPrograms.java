package org.minqing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of the database, unpacked once a run: that takes seconds, and {@code FirstStartTest} tries it. */
public final class SharedPrograms {

    private SharedPrograms() {}

    /** A new data folder whose database need not be unpacked again. */
    public static Path in(Path data) {
        Path programs = PostgresBinaries.unpackInto(new DataFolder(Path.of("target", "test-database")).postgres());
        try {
            Files.createSymbolicLink(new DataFolder(data).postgres().resolve(programs.getFileName()), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }
}
