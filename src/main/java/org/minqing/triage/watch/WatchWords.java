package org.minqing.triage.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.casework.IntakeWatch;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** The list of each region: the words that come with the program, with what the region added and took out. */
@Component
class WatchWords implements IntakeWatch {

    static final int SHORTEST = 2;
    static final int LONGEST = 20;

    /** Another node may have changed the list. */
    private static final long READ_AGAIN = Duration.ofSeconds(10).toNanos();

    private static final Map<String, WatchKind> BUILT_IN = builtIn();

    private final WatchStore store;
    private final Clock clock;
    private final Map<Integer, Read> read = new ConcurrentHashMap<>();

    WatchWords(WatchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Read(Map<String, WatchKind> words, long at) {}

    /** What is wrong with a word to be added. */
    enum Objection {
        SHORT,
        LONG,
        KNOWN
    }

    @Override
    public List<Found> found(int regionId, String text) {
        String said = plain(text);
        return inUse(regionId).entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .sorted(Comparator.comparingInt(entry -> said.indexOf(entry.getKey())))
                .map(entry -> new Found(entry.getKey(), entry.getValue().key(), entry.getValue().care()))
                .toList();
    }

    List<WatchWord> all(int regionId) {
        Map<String, Integer> alarms = store.alarms(regionId);
        return words(regionId).entrySet().stream()
                .map(entry -> new WatchWord(entry.getKey(), entry.getValue(), BUILT_IN.get(entry.getKey()) != entry.getValue(),
                        alarms.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    /** Words of the program that this region took out. */
    List<WatchWord> takenOut(int regionId) {
        return store.changes(regionId).stream()
                .filter(change -> !change.inUse())
                .map(change -> new WatchWord(change.word(), change.kind(), !BUILT_IN.containsKey(change.word()), 0))
                .toList();
    }

    Optional<Objection> add(String typed, WatchKind kind, SignedIn me) {
        String word = plain(typed);
        if (word.length() < SHORTEST) {
            return Optional.of(Objection.SHORT);
        }
        if (word.length() > LONGEST) {
            return Optional.of(Objection.LONG);
        }
        if (words(me.regionId()).get(word) == kind) {
            return Optional.of(Objection.KNOWN);
        }
        change(new WatchStore.Change(word, kind, true), me);
        return Optional.empty();
    }

    /** @return false if it is not in the list */
    boolean takeOut(String word, SignedIn me) {
        WatchKind kind = words(me.regionId()).get(word);
        if (kind == null) {
            return false;
        }
        change(new WatchStore.Change(word, kind, false), me);
        return true;
    }

    private void change(WatchStore.Change change, SignedIn me) {
        store.change(me.regionId(), change, me.name(), clock.instant());
        read.remove(me.regionId());
    }

    /** Without blanks, so that a word may be written apart or over two lines. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private Map<String, WatchKind> inUse(int regionId) {
        Read known = read.get(regionId);
        if (known != null && System.nanoTime() - known.at() < READ_AGAIN) {
            return known.words();
        }
        Map<String, WatchKind> words = words(regionId);
        read.put(regionId, new Read(words, System.nanoTime()));
        return words;
    }

    private Map<String, WatchKind> words(int regionId) {
        Map<String, WatchKind> words = new LinkedHashMap<>(BUILT_IN);
        for (WatchStore.Change change : store.changes(regionId)) {
            if (change.inUse()) {
                words.put(change.word(), change.kind());
            } else {
                words.remove(change.word());
            }
        }
        return words;
    }

    private static Map<String, WatchKind> builtIn() {
        try (InputStream in = WatchWords.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is not there");
            }
            Map<String, WatchKind> words = new LinkedHashMap<>();
            List<WatchKind> kind = new ArrayList<>(List.of(WatchKind.LIFE));
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).forEach(line -> {
                if (line.startsWith("[")) {
                    kind.set(0, WatchKind.valueOf(line.substring(1, line.length() - 1)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    for (String word : line.split(" +")) {
                        words.put(word, kind.getFirst());
                    }
                }
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
