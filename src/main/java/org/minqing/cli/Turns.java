package org.minqing.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What eight clients of one kind get done, turn by turn, all of them at it at once. */
final class Turns implements AutoCloseable {

    static final int CLIENTS = 8;

    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<long[]> taken = new ArrayList<>();
    private double seconds;
    private long acknowledged;

    /** Something that is done again and again over a connection of its own. */
    interface Client extends AutoCloseable {
        /** Returns when it is acknowledged. */
        void once() throws Exception;
    }

    Turns(Callable<? extends Client> one) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(one.call());
        }
    }

    /** Lets all clients work for this long, and answers how many times a second they did it together. */
    double take(Duration length) throws Exception {
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        for (Client client : clients) {
            running.add(threads.submit(() -> workUntil(end, client)));
        }
        int done = 0;
        for (Future<long[]> each : running) {
            taken.add(each.get());
            done += taken.getLast().length;
        }
        double took = (System.nanoTime() - begun) / 1e9;
        seconds += took;
        acknowledged += done;
        return done / took;
    }

    private static long[] workUntil(long end, Client client) throws Exception {
        long[] nanos = new long[1024];
        int n = 0;
        for (long now = System.nanoTime(); now < end; n++) {
            client.once();
            long after = System.nanoTime();
            if (n == nanos.length) {
                nanos = Arrays.copyOf(nanos, n * 2);
            }
            nanos[n] = after - now;
            now = after;
        }
        return Arrays.copyOf(nanos, n);
    }

    /** Does this many, which count among the acknowledged and in no figure. */
    void warmUp(int times) throws Exception {
        while (acknowledged < times) {
            take(Duration.ofSeconds(1));
        }
        taken.clear();
        seconds = 0;
    }

    /** All that was ever acknowledged. */
    long acknowledged() {
        return acknowledged;
    }

    /** Times a second, over all turns. */
    double rate() {
        return taken.stream().mapToLong(one -> one.length).sum() / seconds;
    }

    /** How long one took at most, of this share of them, in milliseconds. */
    double millis(int percent) {
        long[] all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all.length == 0 ? 0 : all[Math.min(all.length - 1, all.length * percent / 100)] / 1e6;
    }

    @Override
    public void close() throws Exception {
        threads.close();
        for (Client client : clients) {
            client.close();
        }
    }
}
