package org.minqing.truth;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Chains;
import org.minqing.database.Region;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs heads and lets them leave the machine. Works in the server and, with the same database and keys, without one. */
public final class Heads {

    /** When a day's head is made: the night is quiet, and what was done late is in. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);

    private final HeadStore store;
    private final Chains chains;
    private final HeadKeys keys;
    private final Path folder;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** @param folder where the heads file lies, on another machine if possible */
    public Heads(DataSource dataSource, Path keys, Path folder, Clock clock) {
        this.store = new HeadStore(dataSource);
        this.chains = new Chains(dataSource);
        this.keys = new HeadKeys(keys);
        this.folder = folder;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Makes the head of the day that ended last, unless there is one; a day's head is made from two in the morning on. */
    public Optional<Head.Signed> nightly(Region region) {
        LocalDate day = clock.instant().atZone(region.zone()).minus(AFTER_MIDNIGHT).toLocalDate().minusDays(1);
        return store.has(region.id(), day) ? Optional.empty() : sign(region, day);
    }

    /** Makes a head now, over all that ended transactions wrote. */
    public Head.Signed sign(Region region) {
        return sign(region, null).orElseThrow();
    }

    private Optional<Head.Signed> sign(Region region, @Nullable LocalDate day) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.takeTurn(region.id());
            return day != null && store.has(region.id(), day)
                    ? Optional.<Head.Signed>empty()
                    : Optional.of(new Making(region, day).sign());
        }));
    }

    /**
     * Adds to the heads file the heads that it lacks; it may have been out of reach when they were made.
     *
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written; the heads are safe in the database meanwhile
     */
    public Path bringFileUpToDate() {
        return HeadsFile.in(folder, store.installation()).bringUpToDate(store.all());
    }

    /** What is not covered by any head yet: the cases that changed since the last one. */
    long changedSinceLast(int regionId) {
        return chains.changedSince(regionId, store.last(regionId).map(HeadStore.Last::upto).orElse(0L));
    }

    List<Head.Signed> before(int regionId, int number, int limit) {
        return store.before(regionId, number, limit);
    }

    List<Head.Signed> all() {
        return store.all();
    }

    List<HeadKeys.Verifier> verifiers() {
        return keys.verifiers();
    }

    /** One head while its tree grows. */
    private final class Making {
        private static final int BATCH = 1000;

        private final Region region;
        private final @Nullable LocalDate day;
        private final Head.@Nullable Signed previous;
        private final long from;
        private final Merkle.Growing tree = new Merkle.Growing();
        private final List<Chains.End> batch = new ArrayList<>();
        private int leaves;
        private long newChains;
        private long newEvents;

        Making(Region region, @Nullable LocalDate day) {
            Optional<HeadStore.Last> last = store.last(region.id());
            this.region = region;
            this.day = day;
            this.previous = last.map(HeadStore.Last::signed).orElse(null);
            this.from = last.map(HeadStore.Last::upto).orElse(0L);
        }

        Head.Signed sign() {
            long upto = chains.finished();
            chains.eachEnd(region.id(), from, upto, this::take);
            settle();
            List<byte[]> blocks = tree.blocks();
            HeadKeys.Signer signer = keys.signer();
            Head head = head(HexFormat.of().formatHex(Merkle.root(blocks)), signer.id());
            byte[] body = head.bytes();
            var signed = new Head.Signed(head, body, signer.sign(body));
            store.add(signed, upto, joined(blocks));
            return signed;
        }

        private Head head(String root, String key) {
            Head before = previous == null ? null : previous.head();
            return new Head(Head.VERSION, store.installation(), region.id(), number(), day,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    previous == null ? "" : previous.fingerprint(), root, leaves,
                    (before == null ? 0 : before.chains()) + newChains,
                    (before == null ? 0 : before.events()) + newEvents, key);
        }

        private int number() {
            return previous == null ? 1 : previous.head().number() + 1;
        }

        private void take(Chains.End end) {
            batch.add(end);
            if (batch.size() == BATCH) {
                settle();
            }
        }

        /** What an earlier head covers already comes again only after a restore, which forgets how far they reached. */
        private void settle() {
            Map<UUID, Long> covered =
                    store.covered(region.id(), batch.stream().map(Chains.End::caseId).toList());
            List<HeadStore.Leaf> fresh = new ArrayList<>();
            for (Chains.End end : batch) {
                long before = covered.getOrDefault(end.caseId(), 0L);
                if (end.seq() > before) {
                    newChains += before == 0 ? 1 : 0;
                    newEvents += end.seq() - before;
                    fresh.add(new HeadStore.Leaf(leaves++, end));
                    tree.add(Merkle.leaf(end));
                }
            }
            if (!fresh.isEmpty()) {
                store.addLeaves(region.id(), number(), fresh);
            }
            batch.clear();
        }

        private static byte[] joined(List<byte[]> blocks) {
            var all = new ByteArrayOutputStream(blocks.size() * 32);
            blocks.forEach(all::writeBytes);
            return all.toByteArray();
        }
    }
}
