package org.minqing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.minqing.web.SignedIn;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Takes files in. A row announces a file before its bytes are stored and is ready only when they are durable; a module that
 * needs the file claims the row in its own transaction. So nothing ever points to bytes that are not there, and what nobody
 * claims within a day is deleted, whenever a process may have died in between.
 */
@Service
public class Uploads {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** The most files that one act may attach. */
    public static final int MOST = 10;

    private static final Duration KEPT_UNCLAIMED = Duration.ofDays(1);

    /** Looking into a file takes several times its size of memory: so many at once, the others wait. */
    private static final int AT_ONCE = 3;

    private final UploadStore store;
    private final Vault vault;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Uploads(UploadStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who hands a file in; nobody else sees it until it is claimed. */
    public record By(int regionId, UUID userId) {
        public static By of(SignedIn me) {
            return new By(me.regionId(), me.userId());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Taken(Upload upload) implements Outcome {}

        /** Nothing is kept. {@code key} is a message of this module. */
        record Refused(String key, List<Object> args) implements Outcome {
            public String inWords(BiFunction<String, Object[], String> messages) {
                return messages.apply(key, args.toArray());
            }
        }
    }

    /** Examines, cleans, encrypts and stores a file; the name is only a name. */
    public Outcome take(String name, byte[] content, By by) {
        if (content.length > LARGEST) {
            return new Outcome.Refused("file.refused.large", List.of(LARGEST / 1024 / 1024));
        }
        room.acquireUninterruptibly();
        try {
            return new Outcome.Taken(keep(name, Examined.of(content), by));
        } catch (Unfit unfit) {
            return new Outcome.Refused(unfit.key(), unfit.args());
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be stored", e);
        } finally {
            room.release();
        }
    }

    private Upload keep(String name, Examined examined, By by) throws IOException {
        String key = Vault.newKey();
        Vault.Locked content = Vault.lock(examined.content(), key, Vault.Part.CONTENT);
        Optional<Vault.Locked> thumbnail = Optional.ofNullable(examined.thumbnail())
                .map(small -> Vault.lock(small, key, Vault.Part.THUMBNAIL));
        var upload = new Upload(content.hash(), thumbnail.map(Vault.Locked::hash).orElse(null), examined.kind(),
                examined.content().length, FileName.clean(name, examined.kind()), key);
        store.announce(upload, by, clock.instant());
        if (thumbnail.isPresent()) {
            vault.put(thumbnail.get());
        }
        vault.put(content);
        store.ready(by.regionId(), upload.hash());
        return upload;
    }

    /** One's own upload, if it is there and not claimed yet. */
    public Optional<Upload> find(String hash, By by) {
        return hash.matches("[0-9a-f]{64}") ? store.find(by, hash) : Optional.empty();
    }

    /** Within a transaction that will claim them: true if all are there; they stay until it ends. */
    public boolean hold(int regionId, Collection<String> hashes) {
        return hashes.isEmpty() || store.hold(regionId, hashes) == new HashSet<>(hashes).size();
    }

    /** The files belong to the caller from now on, who has written down where they are needed. */
    public void claim(int regionId, Collection<String> hashes) {
        if (!hashes.isEmpty()) {
            store.forget(regionId, hashes);
        }
    }

    /** Deletes what nobody claimed within a day. Bytes first, then the row, so that a kill leaves nothing unknown. */
    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() throws IOException {
        for (UploadStore.Stale stale : store.expire(clock.instant().minus(KEPT_UNCLAIMED))) {
            vault.delete(stale.hash());
            if (stale.thumbnail() != null) {
                vault.delete(stale.thumbnail());
            }
            store.forget(stale.regionId(), List.of(stale.hash()));
        }
    }
}
