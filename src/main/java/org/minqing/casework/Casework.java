package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What other modules may ask of casework. Every command is one transaction and joins one that is already open. */
@Service
public final class Casework {

    /** Registers a case. */
    public Result register(CaseCommand.Register command, Actor actor, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    /** As {@link #register(CaseCommand.Register, Actor, Instant)}, done once however often it arrives with this key. */
    public Result register(CaseCommand.Register command, Actor actor, Instant at, String idempotencyKey) {
        throw new UnsupportedOperationException("being written");
    }

    /** Makes a move on the case as it is. */
    public Result perform(UUID caseId, CaseCommand command, Actor actor, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    /** Makes a move only if the case is still at the version that the person saw, else {@link Result.Overtaken}. */
    public Result perform(UUID caseId, CaseCommand command, Actor actor, Instant at, long expectedVersion) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Records whole cases in one transaction, in the order given: history from old reports, or a demo zone. Answers the
     * cases as they are after their last step.
     *
     * @throws IllegalArgumentException if any step is not allowed; nothing is recorded then
     */
    public List<Case> recordAll(int regionId, List<CaseHistory> histories) {
        throw new UnsupportedOperationException("being written");
    }

    /** The case as the actor's page shows it. */
    public Optional<CaseView> view(UUID caseId, Actor actor) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<UUID> idOf(int regionId, String number) {
        throw new UnsupportedOperationException("being written");
    }

    /** The moves this person may make now, the likely one first. */
    public List<PossibleMove> movesFor(UUID caseId, Actor actor) {
        throw new UnsupportedOperationException("being written");
    }

    /** Name and contact of who raised it. The caller must have asked a reason and logged it. */
    public Words raiser(int regionId, UUID caseId) {
        throw new UnsupportedOperationException("being written");
    }

    /** One page of a list as it is for this person. */
    public CasePage list(CaseQuery query, Actor actor) {
        throw new UnsupportedOperationException("being written");
    }

    /** How many cases each list holds for this person, counted up to 1000 (shown as 999+). */
    public Map<Worklist, Integer> counts(Actor actor) {
        throw new UnsupportedOperationException("being written");
    }

    public List<CaseLine> openAt(int regionId, UUID placeId) {
        throw new UnsupportedOperationException("being written");
    }

    /** All cases that came of a visit, open or not. */
    public List<CaseLine> ofVisit(int regionId, UUID visitId) {
        throw new UnsupportedOperationException("being written");
    }

    /** The promises made in the cases of a place, newest first. */
    public List<CommitmentLine> commitmentsAt(int regionId, UUID placeId) {
        throw new UnsupportedOperationException("being written");
    }

    /** The promises without a date or a unit (未定期限 / 未定单位), oldest first. */
    public List<CommitmentLine> toPinDown(int regionId, int limit) {
        throw new UnsupportedOperationException("being written");
    }
}
