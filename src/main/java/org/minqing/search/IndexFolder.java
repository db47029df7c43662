package org.minqing.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this node keeps its index: {@code node-1} in the folder of indexes, or the next where another server on the same machine
 * works with that one. Only the owner can look into it.
 */
final class IndexFolder implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
    private static final int MOST_NODES = 64;

    private final Path node;
    private final FileLock held;

    private IndexFolder(Path node, FileLock held) {
        this.node = node;
        this.held = held;
    }

    static IndexFolder in(Path root) {
        try {
            Path own = made(root.toAbsolutePath().normalize());
            for (int number = 1; number <= MOST_NODES; number++) {
                Path node = made(own, "node-" + number);
                FileLock lock = locked(node.resolve("lock"));
                if (lock != null) {
                    return new IndexFolder(node, lock);
                }
            }
            throw new IllegalStateException("all indexes in " + root + " are in use");
        } catch (IOException e) {
            throw new UncheckedIOException("no index can be kept in " + root, e);
        }
    }

    private static @Nullable FileLock locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    /** The folder of a region's indexes. */
    Path region(int regionId) {
        try {
            return made(node, "region-" + regionId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path made(Path parent, String name) throws IOException {
        return made(parent.resolve(name));
    }

    private static Path made(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    /** The folders in it, by name. */
    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("an old index in {} could not be deleted", folder, e);
        }
    }

    static void close(@Nullable AutoCloseable thing) {
        if (thing == null) {
            return;
        }
        try {
            thing.close();
        } catch (Exception e) {
            log.warn("an index could not be closed", e);
        }
    }

    @Override
    public void close() {
        close(held);
        close(held.acquiredBy());
    }
}
