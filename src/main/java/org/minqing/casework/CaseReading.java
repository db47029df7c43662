package org.minqing.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;
import org.minqing.time.ClockEntry;
import org.minqing.time.ClockWork;
import org.springframework.stereotype.Component;

/** Tells the story of a case: events with their words filled in, clocks explained, promises. */
@Component
final class CaseReading {

    private final CaseStore store;
    private final CommitmentLists commitments;
    private final Seal seal;

    CaseReading(CaseStore store, CommitmentLists commitments, Seal seal) {
        this.store = store;
        this.commitments = commitments;
        this.seal = seal;
    }

    /** @param counting the work of clocks by the calendar of a version */
    CaseView view(Case facts, List<PossibleMove> moves, Function<String, ClockWork> counting) {
        List<Told> story = story(facts.regionId(), facts.id(), 0);
        return view(facts, story, commitments.ofCase(facts.regionId(), facts.id()), counting).offering(moves);
    }

    /** The case as it was known at a moment, with no moves to make; empty if it was not registered yet. */
    Optional<CaseView> asKnown(Case now, Instant moment, Function<String, ClockWork> counting) {
        List<Told> story = story(now.regionId(), now.id(), 0).stream()
                .takeWhile(told -> !told.recorded().at().isAfter(moment))
                .toList();
        if (story.isEmpty()) {
            return Optional.empty();
        }
        Case then = Evolution.replay(now.id(), now.regionId(), story.stream().map(Told::recorded).toList());
        return Optional.of(view(then, story, promises(then, story), counting));
    }

    private static CaseView view(
            Case facts, List<Told> story, List<CommitmentLine> promises, Function<String, ClockWork> counting) {
        CaseEvent.Registered registered = (CaseEvent.Registered) story.getFirst().event();
        Words words = registered.words();
        return new CaseView(facts, words.text("title"), words.text("text"), words.text("as"),
                words.text("representative"), story.getFirst().erased(), story, promises, ledger(story, counting),
                List.of());
    }

    private static List<CommitmentLine> promises(Case facts, List<Told> story) {
        Map<UUID, Words> said = story.stream()
                .filter(told -> told.event() instanceof CaseEvent.PromiseMade)
                .map(told -> (CaseEvent.PromiseMade) told.event())
                .collect(Collectors.toMap(CaseEvent.PromiseMade::commitmentId, CaseEvent.PromiseMade::words));
        return facts.commitments().stream()
                .map(promise -> line(promise, Objects.requireNonNull(said.get(promise.id())), facts))
                .toList();
    }

    private static CommitmentLine line(Commitment promise, Words said, Case facts) {
        return new CommitmentLine(promise, said.text("by"), said.text("text"), said.text("dueText"), facts.id(),
                facts.number(), "", facts.stage(), facts.matter().placeId());
    }

    /** The events after a version, with their words; names and contacts of residents stay sealed. */
    List<Told> story(int regionId, UUID caseId, long after) {
        List<byte[]> bodies = store.bodies(regionId, caseId, after);
        Set<UUID> wanted = bodies.stream()
                .map(Codec::event)
                .flatMap(recorded -> Stream.concat(
                        readable(recorded.event()).stream(), evidence(recorded.event()).stream().map(CaseEvent.Evidence::words)))
                .map(Words::id)
                .collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Map<String, String>> texts = texts(regionId, wanted);
        return bodies.stream().map(body -> told(Codec.event(body, texts), texts)).toList();
    }

    Words words(int regionId, UUID id) {
        return Words.of(id, texts(regionId, Set.of(id)).getOrDefault(id, Map.of()));
    }

    private static Told told(Recorded recorded, Map<UUID, Map<String, String>> texts) {
        boolean erased = readable(recorded.event()).stream().anyMatch(words -> !texts.containsKey(words.id()));
        return new Told(recorded, erased);
    }

    /** The words a timeline may show: not the one with name and contact. */
    private static List<Words> readable(CaseEvent event) {
        return event instanceof CaseEvent.Worded worded ? List.of(worded.words()) : List.of();
    }

    private static List<CaseEvent.Evidence> evidence(CaseEvent event) {
        return event instanceof CaseEvent.WithEvidence with ? with.files() : List.of();
    }

    private Map<UUID, Map<String, String>> texts(int regionId, Set<UUID> ids) {
        return store.sealed(regionId, List.copyOf(ids)).stream()
                .flatMap(row -> seal.open(regionId, row).map(fields -> Map.entry(row.id(), withoutKey(fields))).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What opens a file is of no use to who tells the story. */
    private static Map<String, String> withoutKey(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(CaseFiles.KEY))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<ClockLedger> ledger(List<Told> story, Function<String, ClockWork> counting) {
        Map<ClockKind, List<Recorded>> acts = story.stream()
                .map(Told::recorded)
                .filter(recorded -> recorded.event() instanceof CaseEvent.ClockChanged change
                        && change.act() != ClockAct.HEARD && change.act() != ClockAct.WATCHED)
                .collect(Collectors.groupingBy(
                        recorded -> change(recorded).kind(), LinkedHashMap::new, Collectors.toList()));
        return acts.entrySet().stream()
                .map(entry -> new ClockLedger(
                        entry.getKey(), change(entry.getValue().getLast()).clock(), lines(entry.getValue(), counting)))
                .toList();
    }

    /** Each act is explained by the calendar it was counted by. */
    private static List<ClockLedger.Line> lines(List<Recorded> acts, Function<String, ClockWork> counting) {
        List<ClockLedger.Line> lines = new ArrayList<>();
        CaseClock before = null;
        for (Recorded act : acts) {
            CaseClock clock = change(act).clock();
            ClockEntry entry = counting.apply(clock.calendarVersion()).explain(change(act).act(), act.at(), before, clock);
            lines.add(new ClockLedger.Line(entry, act.by()));
            before = clock;
        }
        return List.copyOf(lines);
    }

    private static CaseEvent.ClockChanged change(Recorded recorded) {
        return (CaseEvent.ClockChanged) recorded.event();
    }
}
