package org.minqing.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;

/**
 * What one region has on the disk: a whole index that is searched, or one that is being built, or both. Each is a folder of its
 * own with two shelves; the newest that is whole counts, and what is older than that is deleted.
 */
final class Shelves {

    private static final double OPEN_MEGABYTES = 64;
    private static final double SEALED_MEGABYTES = 8;

    private final Path folder;
    private @Nullable Pair whole;
    private @Nullable Pair building;
    private boolean read;

    Shelves(Path folder) {
        this.folder = folder;
    }

    /** An index with its two shelves; {@code standing} is what was written, kept or not. */
    private static final class Pair {
        private final Path folder;
        private final Shelf open;
        private final Shelf sealed;
        private Standing standing;

        private Pair(Path folder, Shelf open, Shelf sealed, Standing standing) {
            this.folder = folder;
            this.open = open;
            this.sealed = sealed;
            this.standing = standing;
        }

        void close() {
            IndexFolder.close(open);
            IndexFolder.close(sealed);
        }
    }

    private synchronized void read() throws IOException {
        if (read) {
            return;
        }
        List<Path> newestFirst = IndexFolder.children(folder).reversed();
        for (Path index : newestFirst) {
            Optional<Pair> pair = whole == null ? opened(index) : Optional.empty();
            if (pair.isEmpty()) {
                IndexFolder.delete(index);
            } else if (pair.get().standing.complete()) {
                whole = pair.get();
            } else if (building == null) {
                building = pair.get();
            } else {
                pair.get().close();
                IndexFolder.delete(index);
            }
        }
        read = true;
    }

    /** Both shelves as they were last kept; the one that was kept less far says how far. Empty if one never was. */
    private static Optional<Pair> opened(Path index) throws IOException {
        if (!Files.isDirectory(index.resolve("open")) || !Files.isDirectory(index.resolve("sealed"))) {
            return Optional.empty();
        }
        Shelf open = null;
        try {
            open = Shelf.open(index.resolve("open"), OPEN_MEGABYTES);
            Shelf sealed = Shelf.open(index.resolve("sealed"), SEALED_MEGABYTES);
            Optional<Standing> one = open.kept();
            Optional<Standing> other = sealed.kept();
            if (one.isPresent() && other.isPresent()) {
                return Optional.of(new Pair(index, open, sealed, Standing.lesser(one.get(), other.get())));
            }
            open.close();
            sealed.close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            IndexFolder.close(open);
            if (e instanceof java.nio.file.FileSystemException && !(e instanceof java.nio.file.NoSuchFileException)) {
                throw e;
            }
            throw new CorruptIndexException("torn: " + e.getMessage(), index.toString(), e);
        }
    }

    synchronized boolean usable() {
        return read && (whole != null || building != null);
    }

    synchronized Optional<Standing> standing(SearchIndex.Copy copy) throws IOException {
        read();
        return Optional.ofNullable(pair(copy)).map(it -> it.standing);
    }

    private @Nullable Pair pair(SearchIndex.Copy copy) {
        return switch (copy) {
            case SEARCHED -> whole;
            case NEW -> building;
        };
    }

    synchronized Shelves begin(Standing standing) throws IOException {
        read();
        if (building != null) {
            building.close();
            IndexFolder.delete(building.folder);
            building = null;
        }
        long last = IndexFolder.children(folder).stream()
                .mapToLong(index -> Long.parseLong(index.getFileName().toString()))
                .max()
                .orElse(0);
        Path index = IndexFolder.made(folder, "%012d".formatted(last + 1));
        building = new Pair(index, Shelf.open(IndexFolder.made(index, "open"), OPEN_MEGABYTES),
                Shelf.open(IndexFolder.made(index, "sealed"), SEALED_MEGABYTES), standing);
        keep(building);
        return this;
    }

    /** All is taken out of both shelves before anything is put in, so that nobody meets a case on both. */
    Shelves write(SearchIndex.Copy copy, SearchIndex.Batch batch, Standing reached) throws IOException {
        Pair pair = written(copy);
        if (!batch.owners().isEmpty()) {
            pair.sealed.remove(batch.owners());
            pair.open.remove(batch.owners());
        }
        pair.open.add(batch.entries().stream().filter(entry -> !entry.facets().sealed()).toList());
        pair.sealed.add(batch.entries().stream().filter(entry -> entry.facets().sealed()).toList());
        pair.open.refresh();
        pair.sealed.refresh();
        pair.standing = reached;
        return this;
    }

    private synchronized Pair written(SearchIndex.Copy copy) throws IOException {
        read();
        Pair pair = pair(copy);
        if (pair == null) {
            throw new IllegalStateException("no such index in " + folder);
        }
        return pair;
    }

    Shelves keep(SearchIndex.Copy copy) throws IOException {
        Pair pair = written(copy);
        keep(pair);
        synchronized (this) {
            if (pair == building && pair.standing.complete()) {
                Pair old = whole;
                whole = building;
                building = null;
                if (old != null) {
                    old.close();
                    IndexFolder.delete(old.folder);
                }
            }
        }
        return this;
    }

    /**
     * The open shelf first: whoever kills this in between leaves a case that was just sealed on neither shelf, not on both, until
     * its event is read again.
     */
    private static void keep(Pair pair) throws IOException {
        pair.open.keep(pair.standing);
        pair.sealed.keep(pair.standing);
    }

    Shelves shred() throws IOException {
        Pair pair = written(SearchIndex.Copy.SEARCHED);
        pair.open.shred();
        pair.sealed.shred();
        return this;
    }

    Map<UUID, String> stamps(SearchIndex.Copy copy) throws IOException {
        return written(copy).open.stamps();
    }

    /** Never one that is being built: what was sealed since it began would still be in its open part. */
    private synchronized Optional<Pair> searched() throws IOException {
        read();
        return Optional.ofNullable(whole);
    }

    private synchronized long entries() {
        Pair pair = whole == null ? building : whole;
        return pair == null ? 0 : pair.open.entries();
    }

    Found find(Wanted wanted, boolean sealed) throws IOException {
        Optional<Pair> pair = searched();
        return pair.isEmpty() ? new Found(List.of(), 0) : (sealed ? pair.get().sealed : pair.get().open).find(wanted, sealed);
    }

    SearchIndex.Size size() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        } catch (java.io.UncheckedIOException e) {
            // A file that was merged away while it was counted.
        }
        return new SearchIndex.Size(entries(), bytes);
    }

    synchronized void close() {
        Stream.of(Optional.ofNullable(whole), Optional.ofNullable(building)).flatMap(Optional::stream).forEach(Pair::close);
        whole = null;
        building = null;
        read = false;
    }
}
