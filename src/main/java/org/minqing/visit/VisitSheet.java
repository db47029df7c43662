package org.minqing.visit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;
import org.minqing.casework.Commitment;
import org.minqing.casework.CommitmentLine;

/**
 * What a visit's page shows: everything said, and what became of it as it stands now.
 *
 * @param cases        cases that the items became or joined, by id
 * @param elsewhere    cases of other units, which the reader may not open
 * @param promises     promises in cases, by the item they were made with
 * @param stepsDone    next-step tasks reported done, with the day
 * @param supersededBy the visit that corrects this one
 */
public record VisitSheet(
        Visit visit,
        CaseWords words,
        Map<UUID, CaseLine> cases,
        Set<UUID> elsewhere,
        Map<UUID, List<CommitmentLine>> promises,
        Map<UUID, LocalDate> stepsDone,
        @Nullable UUID supersededBy) {

    public Optional<CaseLine> now(CaseRef ref) {
        return Optional.ofNullable(cases.get(ref.id()));
    }

    /** The cases an item became or joined, as far as the reader may know of them. */
    public List<CaseRef> became(Item item) {
        return item.became().cases().stream().filter(ref -> cases.containsKey(ref.id())).toList();
    }

    /** How many more of them other units handle. */
    public long elsewhere(Item item) {
        return item.became().cases().stream().filter(ref -> elsewhere.contains(ref.id())).count();
    }

    /** A promise as it stands now, and the cases in which it stands so. */
    public record Promised(Commitment promise, List<CaseRef> cases) {}

    /** A promise that answers several cases is told once for all those in which it stands alike. */
    public List<Promised> promised(Item item) {
        var alike = new LinkedHashMap<Object, Promised>();
        for (CommitmentLine line : promises.getOrDefault(item.id(), List.of())) {
            Commitment promise = line.commitment();
            var ref = new CaseRef(line.caseId(), line.caseNumber());
            alike.merge(
                    List.of(promise.state(), Optional.ofNullable(promise.due()), promise.toPinDown()),
                    new Promised(promise, List.of(ref)),
                    (one, other) -> new Promised(one.promise(), Stream.concat(one.cases().stream(), Stream.of(ref)).toList()));
        }
        return List.copyOf(alike.values());
    }

    public Optional<LocalDate> doneOn(Item item) {
        return Optional.ofNullable(stepsDone.get(item.id()));
    }

    /** A promise kept with the visit that lacks a date or a unit. */
    public boolean toPinDown(Item item) {
        return item.kind() == ItemKind.COMMITMENT
                && item.became().cases().isEmpty()
                && (item.due().day() == null || item.who().unitIds().isEmpty());
    }

    /** The address of the words in the report's text; empty when there is none. */
    public String textAt(Item item) {
        UUID draft = visit.origin().draftId();
        return draft == null || item.span() == null
                ? ""
                : "/reports/" + draft + "#" + item.span().start() + "-" + item.span().end();
    }
}
