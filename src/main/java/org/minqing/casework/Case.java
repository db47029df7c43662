package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;

/**
 * A case as its events make it. Holds no text.
 *
 * @param version    the number of events so far
 * @param changedAt  the time of the last of them
 * @param words      the sealed words of its registration
 * @param person     the sealed name and contact of who raised it
 * @param handlers   the persons who handled it; none of them may review or confirm it
 * @param answeredBy the unit that answered on the spot
 * @param joined     where else the same matter was raised
 * @param tries      attempts to reach the resident since the last approval
 * @param trail      what it has been through
 * @param request    what a unit asks for and nobody has decided yet
 * @param bonds      the cases it belongs together with
 * @param closedAt   when it left the open stages
 */
public record Case(
        UUID id,
        int regionId,
        long version,
        Instant changedAt,
        Matter matter,
        UUID words,
        @Nullable UUID person,
        By registeredBy,
        Instant registeredAt,
        CaseStage stage,
        Instant stageSince,
        List<Assignment> assignments,
        SortedSet<UUID> handlers,
        @Nullable UUID answeredBy,
        SortedMap<ClockKind, CaseClock> clocks,
        List<Commitment> commitments,
        List<Source> joined,
        List<CaseEvent.TriedToReach> tries,
        Trail trail,
        @Nullable Request request,
        Bonds bonds,
        @Nullable Verdict verdict,
        @Nullable Instant closedAt) {

    public Case {
        assignments = List.copyOf(assignments);
        handlers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(handlers));
        clocks = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(clocks));
        commitments = List.copyOf(commitments);
        joined = List.copyOf(joined);
        tries = List.copyOf(tries);
    }

    public CaseKind kind() {
        return matter.kind();
    }

    public String number() {
        return matter.number();
    }

    public Optional<Assignment> lead() {
        return assignments.stream().filter(Assignment::lead).findFirst();
    }

    public Optional<Assignment> assignment(@Nullable UUID unitId) {
        return assignments.stream().filter(a -> a.unitId().equals(unitId)).findFirst();
    }

    public Optional<Commitment> commitment(UUID commitmentId) {
        return commitments.stream().filter(c -> c.id().equals(commitmentId)).findFirst();
    }

    /** A unit waits for an answer of this kind. */
    boolean asks(Request.Kind kind) {
        return request != null && request.kind() == kind;
    }

    /** The lead waits for an answer of this kind; an assistant may ask for a return of its own. */
    boolean leadAsks(Request.Kind kind) {
        return asks(kind) && lead().filter(lead -> lead.unitId().equals(java.util.Objects.requireNonNull(request).unitId())).isPresent();
    }

    /** Lead first, then the assistants; without those that gave their part back. */
    public List<UUID> units() {
        return assignments.stream()
                .filter(part -> part.state() != Assignment.State.RETURNED)
                .map(Assignment::unitId)
                .toList();
    }

    /** The assistants whose part is still to be done. */
    public List<UUID> awaited() {
        return switch (stage) {
            case DISPATCHED, IN_PROGRESS, FED_BACK -> assignments.stream()
                    .filter(Assignment::assistsStill)
                    .map(Assignment::unitId)
                    .toList();
            default -> List.of();
        };
    }

    /** The visits in which it came up. */
    public List<UUID> visits() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(matter.source()), joined.stream())
                .map(Source::visitId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The clock that people mean by "due" in this stage, if it has run at all. */
    public Optional<CaseClock> governingClock() {
        return governingKind().flatMap(this::clock);
    }

    /** Which clock people mean by "due" at this stage, whether it runs or not. */
    public Optional<ClockKind> governingKind() {
        return Optional.ofNullable(
                switch (stage) {
                    case REGISTERED -> runs(ClockKind.DISPATCH) || kind() == CaseKind.DIRECTIVE
                            ? ClockKind.DISPATCH : ClockKind.FIRST_REPLY;
                    case DISPATCHED, IN_PROGRESS -> asks(Request.Kind.ARBITRATION) ? ClockKind.ARBITRATION : ClockKind.RESOLVE;
                    case FED_BACK -> ClockKind.REVIEW;
                    case AWAITING_CONFIRMATION -> runs(ClockKind.NEXT_VISIT) ? ClockKind.NEXT_VISIT : ClockKind.CONFIRMATION;
                    case SHELVED -> ClockKind.SHELVE_REVIEW;
                    case CLOSED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> null;
                });
    }

    /** The clock that people mean by "due" is not called overdue: what a unit asked for in time is not decided yet. */
    public boolean suspended() {
        return governingKind().filter(this::suspended).isPresent();
    }

    public boolean suspended(ClockKind kind) {
        return runs(kind) && Alerts.suspended(this, kind);
    }

    /** The clock, if it has run at all. */
    public Optional<CaseClock> clock(ClockKind kind) {
        return Optional.ofNullable(clocks.get(kind));
    }

    boolean runs(ClockKind kind) {
        return clock(kind).filter(CaseClock::running).isPresent();
    }

    /** When time alone has next something to tell that was not told yet. */
    public Optional<Instant> nextFireAt() {
        return Alerts.next(this);
    }
}
