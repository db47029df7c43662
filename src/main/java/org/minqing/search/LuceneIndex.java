package org.minqing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index on this node's own disk. What is torn there is thrown away and made anew: the truth is in the database. */
final class LuceneIndex implements SearchIndex, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    private final IndexFolder folder;
    private final Map<Integer, Shelves> regions = new ConcurrentHashMap<>();

    LuceneIndex(IndexFolder folder) {
        this.folder = folder;
    }

    private interface Work<T> {
        T with(Shelves shelves) throws IOException;
    }

    private <T> T at(int regionId, Work<T> work) {
        for (int tries = 0; ; tries++) {
            Shelves shelves = regions.computeIfAbsent(regionId, id -> new Shelves(folder.region(id)));
            try {
                return work.with(shelves);
            } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
                log.error("the index of region {} is torn and is made anew", regionId, e);
                drop(regionId);
            } catch (AlreadyClosedException e) {
                // It was replaced meanwhile, or the disk failed it: it is opened again as it was last kept.
                if (!shelves.usable()) {
                    forget(regionId, shelves);
                }
                if (tries > 1) {
                    throw e;
                }
                continue;
            } catch (IOException e) {
                forget(regionId, shelves);
                throw new UncheckedIOException("the index of region " + regionId + " cannot be read or written", e);
            }
            if (tries > 1) {
                throw new IllegalStateException("the index of region " + regionId + " tears again and again");
            }
        }
    }

    private synchronized void forget(int regionId, Shelves shelves) {
        if (regions.remove(regionId, shelves)) {
            shelves.close();
        }
    }

    @Override
    public Optional<Standing> standing(int regionId, Copy copy) {
        return at(regionId, shelves -> shelves.standing(copy));
    }

    @Override
    public void begin(int regionId, Standing standing) {
        at(regionId, shelves -> shelves.begin(standing));
    }

    @Override
    public void drop(int regionId) {
        Shelves shelves = regions.get(regionId);
        if (shelves != null) {
            forget(regionId, shelves);
        }
        IndexFolder.delete(folder.region(regionId));
    }

    @Override
    public void write(int regionId, Copy copy, Batch batch, Standing reached) {
        at(regionId, shelves -> shelves.write(copy, batch, reached));
    }

    @Override
    public void keep(int regionId, Copy copy) {
        at(regionId, shelves -> shelves.keep(copy));
    }

    @Override
    public void shred(int regionId) {
        at(regionId, Shelves::shred);
    }

    @Override
    public Map<UUID, String> stamps(int regionId, Copy copy) {
        return at(regionId, shelves -> shelves.stamps(copy));
    }

    @Override
    public Found find(int regionId, Wanted wanted) {
        return at(regionId, shelves -> {
            Found open = shelves.find(wanted, false);
            Found sealed = wanted.kind().ofCases() ? shelves.find(wanted, true) : new Found(List.of(), 0);
            List<Found.Hit> hits = Stream.concat(open.hits().stream(), sealed.hits().stream())
                    .sorted((one, other) -> Float.compare(other.score(), one.score()))
                    .limit(wanted.size())
                    .toList();
            return new Found(hits, Math.min(Found.COUNT_UP_TO, open.total() + sealed.total()));
        });
    }

    @Override
    public Found findOpen(int regionId, Wanted wanted) {
        return at(regionId, shelves -> shelves.find(wanted, false));
    }

    @Override
    public Size size(int regionId) {
        return at(regionId, Shelves::size);
    }

    @Override
    public void close() {
        List.copyOf(regions.entrySet()).forEach(region -> forget(region.getKey(), region.getValue()));
        folder.close();
    }
}
