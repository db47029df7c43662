package org.minqing.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseEvent.Confirmed;
import org.minqing.casework.CaseEvent.Registered;
import org.minqing.time.CaseClock;

/** {@code evolve(state, event) → state}: what each event makes of a case. Looks nothing up and decides nothing. */
final class Evolution {

    private Evolution() {}

    /** The case after its first event. */
    static Case begin(UUID id, int regionId, Recorded first) {
        if (!(first.event() instanceof Registered registered)) {
            throw new IllegalArgumentException("a case begins with Registered, not " + first.event().getClass());
        }
        UUID person = registered.person() == null ? null : registered.person().id();
        return new Case(id, regionId, first.seq(), first.at(), registered.matter(), registered.words().id(), person,
                first.by(), first.at(), first.stage(), first.at(), List.of(), new TreeSet<>(), null, new TreeMap<>(),
                List.of(), List.of(), List.of(), Trail.NONE, null, Bonds.NONE, null, null);
    }

    static Case evolve(Case was, Recorded recorded) {
        Next next = new Next(was, recorded);
        next.apply(recorded);
        return next.state();
    }

    static Case replay(UUID id, int regionId, List<Recorded> story) {
        Case state = begin(id, regionId, story.getFirst());
        for (Recorded recorded : story.subList(1, story.size())) {
            state = evolve(state, recorded);
        }
        return state;
    }

    /** The next state while it is being put together. */
    private static final class Next {
        private final Case was;
        private final Recorded recorded;
        private Matter matter;
        private List<Assignment> assignments;
        private final SortedSet<UUID> handlers;
        private @Nullable UUID answeredBy;
        private final SortedMap<ClockKind, CaseClock> clocks;
        private List<Commitment> commitments;
        private List<Source> joined;
        private List<CaseEvent.TriedToReach> tries;
        private Trail trail;
        private @Nullable Request request;
        private Bonds bonds;
        private @Nullable Verdict verdict;

        Next(Case was, Recorded recorded) {
            this.was = was;
            this.recorded = recorded;
            matter = was.matter();
            assignments = was.assignments();
            handlers = new TreeSet<>(was.handlers());
            answeredBy = was.answeredBy();
            clocks = new TreeMap<>(was.clocks());
            commitments = was.commitments();
            joined = was.joined();
            tries = was.tries();
            trail = was.trail();
            request = was.request();
            bonds = was.bonds();
            verdict = was.verdict();
        }

        void apply(Recorded what) {
            switch (what.event()) {
                case Registered again -> throw new IllegalArgumentException("a case is registered once");
                case CaseEvent.Dispatched e -> {
                    assignments = assigned(e);
                    trail = trail.dispatched();
                }
                case CaseEvent.Signed e -> handledBy(e.unitId(), Assignment.State.SIGNED);
                case CaseEvent.AssistantSigned e -> handledBy(e.unitId(), Assignment.State.SIGNED);
                case CaseEvent.Replied e -> handlers.add(what.by().userId());
                case CaseEvent.ProgressNoted e -> handlers.add(what.by().userId());
                case CaseEvent.FedBack e -> handledBy(e.unitId(), Assignment.State.FED_BACK);
                case CaseEvent.AssistantFedBack e -> handledBy(e.unitId(), Assignment.State.FED_BACK);
                case CaseEvent.Approved e -> tries = List.of();
                case CaseEvent.SentToRework e -> backToWork();
                case CaseEvent.SentBack e -> backToWork();
                case CaseEvent.Accepted e -> said(Outcome.SOLVED, Satisfaction.NOT_RATED, Voice.ISSUER);
                case Confirmed e -> confirmed(e);
                case CaseEvent.AnsweredOnTheSpot e -> {
                    handlers.add(what.by().userId());
                    answeredBy = e.unitId();
                    tries = List.of();
                }
                case CaseEvent.TriedToReach e -> tries = and(tries, e);
                case CaseEvent.ClosedWithoutWord e -> said(null, Satisfaction.NOT_RATED, null);
                case CaseEvent.Joined e -> joined = and(joined, e.source());
                case CaseEvent.Asked e -> asked(e, what);
                case CaseEvent.Refused e -> {
                    request = null;
                    trail = e.kind() == Request.Kind.RETURN ? trail.returnRefused(e.unitId()) : trail;
                }
                case CaseEvent.RequestEnded e -> {
                    request = null;
                    trail = e.kind() == Request.Kind.ARBITRATION ? trail.refusalAccepted() : trail;
                }
                case CaseEvent.Returned e -> returned(e);
                case CaseEvent.Extended e -> {
                    request = null;
                    trail = trail.longer();
                    e.assistants().forEach(this::dueFor);
                }
                case CaseEvent.Shelved e -> request = null;
                case CaseEvent.KeptShelved e -> {}
                case CaseEvent.TakenUpAgain e -> {}
                case CaseEvent.Arbitrated e -> arbitrated(e);
                case CaseEvent.Reopened e -> backToWork();
                case CaseEvent.Merged e -> bonds =
                        bonds.mergedAs(new Bonds.Merged(e.into(), was.stage(), java.util.Set.copyOf(e.paused())));
                case CaseEvent.Unmerged e -> {
                    bonds = bonds.mergedAs(null);
                    verdict = null;
                }
                case CaseEvent.TookIn e -> bonds = bonds.with(e.child());
                case CaseEvent.LetGo e -> bonds = bonds.without(e.child());
                case CaseEvent.SplitOff e -> bonds = bonds.linked(e.other());
                case CaseEvent.Linked e -> bonds = bonds.linked(e.other());
                case CaseEvent.Unlinked e -> bonds = bonds.unlinked(e.other());
                case CaseEvent.Urged e -> trail = trail.urgedAgain();
                case CaseEvent.Supervised e -> trail = trail.underSupervision();
                case CaseEvent.Marked e -> matter = matter.with(e.flags());
                case CaseEvent.Terminated e -> {}
                case CaseEvent.Referred e -> {}
                case CaseEvent.Withdrawn e -> {}
                case CaseEvent.Erased e -> {}
                case CaseEvent.Recounted e -> e.assistants().forEach(this::dueFor);
                case CaseEvent.VisitHeld e -> {}
                case CaseEvent.Rewatched e -> {}
                case CaseEvent.Alerted e -> clocks.computeIfPresent(e.clock(), (kind, clock) -> Alerts.after(clock, e.alert()));
                case CaseEvent.ClockChanged e -> clocks.put(e.kind(), e.clock());
                case CaseEvent.PromiseMade e -> commitments = and(commitments, new Commitment(e.commitmentId(),
                        e.words().id(), e.unitId(), e.due(), e.due(), 0, CommitmentState.OPEN, e.source()));
                case CaseEvent.PromisePinnedDown e -> promise(e.commitmentId(), p -> p.pinnedDown(e.unitId(), e.due()));
                case CaseEvent.PromiseMoved e -> promise(e.commitmentId(), p -> p.movedTo(e.to()));
                case CaseEvent.PromiseDone e -> promise(e.commitmentId(), p -> p.in(CommitmentState.DONE_BY_UNIT));
                case CaseEvent.PromiseJudged e -> promise(e.commitmentId(),
                        p -> p.in(e.kept() ? CommitmentState.KEPT : CommitmentState.DISPUTED));
                case CaseEvent.PromiseWithdrawn e -> promise(e.commitmentId(), p -> p.in(CommitmentState.WITHDRAWN));
            }
        }

        private static List<Assignment> assigned(CaseEvent.Dispatched e) {
            List<Assignment> all = new ArrayList<>();
            all.add(new Assignment(e.lead(), Assignment.Part.LEAD, Assignment.State.ASSIGNED, null));
            e.assistants().forEach(assist -> all.add(new Assignment(
                    assist.unitId(), Assignment.Part.ASSIST, Assignment.State.ASSIGNED, assist.due())));
            return all;
        }

        private void asked(CaseEvent.Asked e, Recorded what) {
            request = new Request(e.kind(), e.unitId(), what.at(), e.words().id(), e.proposed(), e.days(), e.until());
            trail = e.kind() == Request.Kind.RETURN ? trail.askedToReturn(e.unitId()) : trail;
        }

        /** Without its lead a case waits to be dispatched anew; the assistants are released with it. */
        private void returned(CaseEvent.Returned e) {
            request = null;
            assignments = e.lead() ? List.of() : assignments.stream()
                    .map(part -> part.unitId().equals(e.unitId()) ? part.in(Assignment.State.RETURNED) : part)
                    .toList();
        }

        private void arbitrated(CaseEvent.Arbitrated e) {
            request = null;
            trail = trail.settled();
            if (!e.stays()) {
                trail = trail.dispatched();
                List<Assignment> all = new ArrayList<>();
                all.add(new Assignment(e.unitId(), Assignment.Part.LEAD, Assignment.State.ASSIGNED, null));
                assignments.stream().filter(part -> !part.lead() && !part.unitId().equals(e.unitId())).forEach(all::add);
                assignments = all;
            }
        }

        private void handledBy(UUID unit, Assignment.State state) {
            handlers.add(recorded.by().userId());
            assignments = assignments.stream().map(a -> a.unitId().equals(unit) ? a.in(state) : a).toList();
        }

        private void dueFor(CaseEvent.Assist assist) {
            assignments = assignments.stream()
                    .map(a -> a.unitId().equals(assist.unitId()) ? a.due(assist.due()) : a)
                    .toList();
        }

        private void backToWork() {
            trail = trail.setBack();
            verdict = null;
            assignments = assignments.stream().map(a -> a.lead() ? a.in(Assignment.State.SIGNED) : a).toList();
        }

        private void confirmed(Confirmed e) {
            boolean closes = e.outcome() == Outcome.SOLVED || e.outcome() == Outcome.PARTLY_AGREED;
            if (closes || was.stage() == CaseStage.MERGED) {
                said(e.outcome(), e.satisfaction(), e.voice());
            } else {
                backToWork();
            }
        }

        private void said(@Nullable Outcome outcome, Satisfaction satisfaction, @Nullable Voice voice) {
            verdict = new Verdict(outcome, satisfaction, voice, recorded.by().userId(), recorded.by().unitId());
        }

        private void promise(UUID id, UnaryOperator<Commitment> change) {
            commitments = commitments.stream().map(c -> c.id().equals(id) ? change.apply(c) : c).toList();
        }

        private static <T> List<T> and(List<T> list, T another) {
            List<T> all = new ArrayList<>(list);
            all.add(another);
            return all;
        }

        Case state() {
            boolean staged = recorded.stage() != was.stage();
            Instant closedAt = recorded.stage().open() ? null : staged ? recorded.at() : was.closedAt();
            return new Case(was.id(), was.regionId(), recorded.seq(), recorded.at(), matter, was.words(),
                    was.person(), was.registeredBy(), was.registeredAt(), recorded.stage(),
                    staged ? recorded.at() : was.stageSince(), assignments, handlers, answeredBy, clocks, commitments,
                    joined, tries, trail, request, bonds, verdict, closedAt);
        }
    }
}
