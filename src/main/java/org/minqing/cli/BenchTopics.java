package org.minqing.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minqing.triage.similar.Comparison;
import org.minqing.triage.similar.Frequencies;
import org.minqing.triage.similar.Meanings;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Sketch;
import org.minqing.triage.topic.Topic;
import org.minqing.triage.topic.Topics;
import org.minqing.triage.topic.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing bench topics}: made-up messages of ten years become topics, one after the other as they would arrive. */
@Command(
        name = "topics",
        description = "Gathers made-up messages into topics from nothing, in the order in which they would arrive.",
        mixinStandardHelpOptions = true)
final class BenchTopics implements Callable<Integer> {

    /** From so many messages is learned what is rare and what is meant, before the others are heard. */
    private static final int LEARNED_FROM = 20_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--messages", defaultValue = "1000000", description = "How many. Default ${DEFAULT-VALUE}.")
    private int messages;

    @Option(names = "--communities", defaultValue = "40", description = "In so many communities. Default ${DEFAULT-VALUE}.")
    private int communities;

    @Option(names = "--years", defaultValue = "10", description = "Over so many years. Default ${DEFAULT-VALUE}.")
    private int years;

    /** What became of the messages of one community. */
    private record Gathered(Topics topics, Map<UUID, Integer> truth, long[] nanos) {}

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        List<Portrait> some = new ArrayList<>();
        for (int community = 0; community < communities; community++) {
            var letters = new BenchLetters(community, Math.max(1, messages / communities), years * 365);
            for (int i = 0; i < LEARNED_FROM / communities && letters.hasNext(); i++) {
                some.add(Portrait.of(letters.next().telling()));
            }
        }
        Frequencies frequencies = Frequencies.of(some);
        Meanings meanings = Meanings.learned(some, frequencies);
        some.clear();
        out.printf("learned from %,d messages in %.0f s%n", frequencies.messages(), (System.nanoTime() - begun) / 1e9);
        out.flush();
        int processors = Runtime.getRuntime().availableProcessors();
        List<Gathered> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            List<Future<Gathered>> running = new ArrayList<>();
            for (int i = 0; i < communities; i++) {
                int community = i;
                running.add(threads.submit(() -> gather(community, frequencies, meanings)));
            }
            for (Future<Gathered> each : running) {
                all.add(each.get());
            }
        }
        tell(out, all, (System.nanoTime() - begun) / 1e9, processors);
        return 0;
    }

    private Gathered gather(int community, Frequencies frequencies, Meanings meanings) {
        var letters = new BenchLetters(community, messages / communities, years * 365);
        var topics = new Topics(Topics.WINDOW_DAYS, Comparison.SAME);
        Map<UUID, Integer> truth = new HashMap<>();
        long[] nanos = new long[messages / communities];
        for (int i = 0; letters.hasNext(); i++) {
            BenchLetters.Letter letter = letters.next();
            UUID id = new UUID(community, i);
            long start = System.nanoTime();
            Portrait portrait = Portrait.of(letter.telling());
            topics.hear(new Voice(id, portrait.day(), 1), Sketch.of(portrait, frequencies, meanings));
            nanos[i] = System.nanoTime() - start;
            truth.put(id, letter.matter());
        }
        return new Gathered(topics, truth, nanos);
    }

    private void tell(PrintWriter out, List<Gathered> all, double seconds, int processors) {
        double[] times = all.stream().flatMapToLong(each -> Arrays.stream(each.nanos())).sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
        long topics = 0;
        double precision = 0;
        double recall = 0;
        for (Gathered each : all) {
            Map<Integer, Integer> sizes = new HashMap<>();
            each.truth().values().forEach(matter -> sizes.merge(matter, 1, Integer::sum));
            for (Topic topic : each.topics().all()) {
                topics++;
                Map<Integer, Integer> within = new HashMap<>();
                topic.members().forEach(member -> within.merge(matter(each, member), 1, Integer::sum));
                for (Map.Entry<Integer, Integer> matter : within.entrySet()) {
                    double share = matter.getValue();
                    precision += share * share / topic.members().size();
                    recall += share * share / sizes.getOrDefault(matter.getKey(), 1);
                }
            }
        }
        precision /= times.length;
        recall /= times.length;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        out.printf("%,d messages of %d years in %d communities became %,d topics in %.0f s on %d processors%n",
                times.length, years, communities, topics, seconds, processors);
        out.printf("a message: mean %.2f ms, p95 %.2f ms, p99.9 %.2f ms, longest %.0f ms%n", Arrays.stream(times).average().orElse(0),
                at(times, 0.95), at(times, 0.999), times[times.length - 1]);
        out.printf("against the matters the messages were made of: B3 precision %.3f, recall %.3f (made-up words, says little)%n", precision, recall);
        out.printf("heap at most %,d MB%n", peak >> 20);
        out.flush();
    }

    private static int matter(Gathered gathered, Topic.Member member) {
        return gathered.truth().getOrDefault(member.voice().id(), -1);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
    }
}
