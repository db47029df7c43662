package org.minqing.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;

/**
 * New events of one case, chained, sealed and ready to be stored with the row they make.
 *
 * @param title only needed with a new case
 * @param key   to be remembered with the command, or null
 */
record Written(
        Case after,
        String title,
        List<Link> links,
        List<Seal.Sealed> texts,
        List<Count> counts,
        List<CaseStore.Confirmation> confirmations,
        @Nullable Key key) {

    /** An event in its chain. */
    record Link(Recorded recorded, byte[] body, byte[] before, byte[] hash) {}

    record Key(UUID actorId, String key, byte[] commandHash) {}

    /** One case more, or one less, in a stage with a unit. */
    record Count(UUID id, CaseStage stage, UUID unitId, int change) {}

    /** The unit of cases that have none yet. */
    static final UUID NO_UNIT = new UUID(0, 0);

    /** The story so far and what is added to it. */
    record Addition(
            @Nullable Case before,
            byte[] head,
            Case after,
            List<Recorded> events,
            List<CaseStore.Confirmation> confirmations) {}

    static Written of(Addition addition, Seal seal, @Nullable Key key) {
        Case after = addition.after();
        List<Seal.Sealed> texts = addition.events().stream()
                .flatMap(recorded -> Codec.wordsOf(recorded.event()).stream())
                .map(words -> seal.seal(after.regionId(), words))
                .toList();
        var macs = texts.stream().collect(Collectors.toMap(Seal.Sealed::id, Seal.Sealed::mac));
        List<Link> links = new ArrayList<>();
        byte[] head = addition.head();
        for (Recorded recorded : addition.events()) {
            byte[] body = Codec.event(after.id(), recorded, macs);
            byte[] hash = Chain.next(head, body);
            links.add(new Link(recorded, body, head, hash));
            head = hash;
        }
        String title = addition.events().getFirst().event() instanceof CaseEvent.Registered registered
                ? registered.words().text("title") : "";
        return new Written(after, title, links, texts, counts(addition.before(), after),
                addition.confirmations(), key);
    }

    private static List<Count> counts(@Nullable Case before, Case after) {
        Optional<Slot> was = Optional.ofNullable(before).flatMap(Slot::of);
        Optional<Slot> is = Slot.of(after);
        return was.equals(is) ? List.of() : Stream.concat(
                        is.stream().map(slot -> new Count(Ids.next(), slot.stage(), slot.unitId(), 1)),
                        was.stream().map(slot -> new Count(Ids.next(), slot.stage(), slot.unitId(), -1)))
                .toList();
    }

    /** Where a case is counted; a sealed one is counted nowhere, so that no count gives it away. */
    private record Slot(CaseStage stage, UUID unitId) {
        static Optional<Slot> of(Case facts) {
            UUID unit = facts.lead().map(Assignment::unitId).orElse(NO_UNIT);
            return facts.matter().flags().sealed() ? Optional.empty() : Optional.of(new Slot(facts.stage(), unit));
        }
    }

    /** The promises that these events made or changed. */
    List<CaseStore.PromiseRow> promises() {
        return links.stream()
                .map(Link::recorded)
                .map(recorded -> promiseId(recorded.event()))
                .flatMap(Optional::stream)
                .distinct()
                .map(id -> new CaseStore.PromiseRow(after.regionId(), after.id(), after.changedAt(),
                        after.commitment(id).orElseThrow(), wordsOf(id)))
                .toList();
    }

    /** The evidence that these events brought. */
    List<CaseEvent.Evidence> files() {
        return links.stream()
                .map(link -> link.recorded().event())
                .flatMap(event -> event instanceof CaseEvent.WithEvidence with ? with.files().stream() : Stream.of())
                .toList();
    }

    private Words wordsOf(UUID commitmentId) {
        return links.stream()
                .map(link -> link.recorded().event())
                .filter(event -> event instanceof CaseEvent.PromiseMade made && made.commitmentId().equals(commitmentId))
                .map(event -> ((CaseEvent.PromiseMade) event).words())
                .findFirst()
                .orElse(Words.of(commitmentId, java.util.Map.of()));
    }

    private static Optional<UUID> promiseId(CaseEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseEvent.PromiseMade e -> e.commitmentId();
                    case CaseEvent.PromisePinnedDown e -> e.commitmentId();
                    case CaseEvent.PromiseMoved e -> e.commitmentId();
                    case CaseEvent.PromiseDone e -> e.commitmentId();
                    case CaseEvent.PromiseJudged e -> e.commitmentId();
                    case CaseEvent.PromiseWithdrawn e -> e.commitmentId();
                    default -> null;
                });
    }
}
