package org.minqing.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that travel inside the jar, unpacked once beside the data. The launcher has them unpacked when it builds
 * and names that folder in {@code minqing.programs}: copying them takes a tenth of a second, unpacking two, and the server waits.
 */
final class PostgresBinaries {

    private static final String VERSION = "18.6";

    private PostgresBinaries() {}

    static Path unpackInto(Path folder) {
        return unpackInto(folder, Optional.ofNullable(System.getProperty("minqing.programs")).map(Path::of));
    }

    /**
     * Unpacks into {@code folder/programs-VERSION} unless they are there; a half-unpacked folder never gets that name.
     *
     * @param unpacked the folder in which they may stand under the same name already
     */
    static Path unpackInto(Path folder, Optional<Path> unpacked) {
        Path programs = folder.resolve("programs-" + VERSION);
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Optional<Path> ready = unpacked.map(there -> there.resolve(programs.getFileName())).filter(Files::isDirectory);
        Path partial = folder.resolve("programs-" + VERSION + ".part");
        try {
            DataFolder.delete(partial);
            if (ready.isPresent()) {
                copy(ready.orElseThrow().toRealPath(), partial);
            } else {
                Files.createDirectories(partial);
                unpack(partial);
            }
            Files.move(partial, programs, StandardCopyOption.ATOMIC_MOVE);
            return programs;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + programs, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = archiveName();
        InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (resource == null) {
            throw new IOException("this build holds no PostgreSQL for this machine (" + archive
                    + "); set MINQING_DATABASE_URL to use an outside one");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, EXECUTABLE);
        }
    }

    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String arch =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        return "postgres-" + os + "-" + arch + ".txz";
    }
}
