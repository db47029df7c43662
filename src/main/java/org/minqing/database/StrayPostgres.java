package org.minqing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A PostgreSQL that still holds the data folder when a new one is to start: left over by a crash, or of a second server
 * started by mistake. The first is stopped; of the second the keeper's parent is alive, and starting is refused.
 */
final class StrayPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StrayPostgres() {}

    /** @throws IllegalStateException when another running server uses the folder */
    static void stopIn(Path cluster) {
        Path lock = cluster.resolve("postmaster.pid");
        owner(lock, cluster).ifPresent(stray -> {
            if (!isZombie(stray)) {
                if (isKeptByLivingServer(stray)) {
                    throw new IllegalStateException("another Minqing is running on " + cluster
                            + " (process " + stray.pid() + "); stop it first");
                }
                interrupt(stray);
            }
            awaitGone(stray);
        });
    }

    private static Optional<ProcessHandle> owner(Path lock, Path cluster) {
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(lock);
            if (lines.size() < 2 || !lines.get(1).equals(cluster.toString())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(StrayPostgres::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return isZombie(process)
                || process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    }

    /** The keeper shell is the parent; its parent is the server, or process 1 (or a reaper) once that is gone. */
    private static boolean isKeptByLivingServer(ProcessHandle postgres) {
        return postgres.parent()
                .flatMap(ProcessHandle::parent)
                .flatMap(server -> server.info().command())
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    private static void interrupt(ProcessHandle stray) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(stray.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until nothing of it is left, a zombie included: PostgreSQL takes a zombie for a running server. */
    private static void awaitGone(ProcessHandle stray) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (ProcessHandle.of(stray.pid()).filter(ProcessHandle::isAlive).isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "the PostgreSQL left over as process " + stray.pid() + " does not stop");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ended, but not yet reaped by its parent. Only Linux tells. */
    private static boolean isZombie(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String line = Files.readString(stat);
            return line.charAt(line.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
