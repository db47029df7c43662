package org.minqing.casework;

import java.util.List;
import java.util.Optional;

/**
 * Everything a case's page tells.
 *
 * @param title    the short title
 * @param text     the resident's, or leader's, words; empty when erased
 * @param raisedAs the raiser as described (居民代表), never the name
 * @param timeline the whole story in order
 * @param moves    what the reader may do next, the likely one first
 */
public record CaseView(
        Case facts,
        String title,
        String text,
        String raisedAs,
        String representative,
        boolean erased,
        List<Told> timeline,
        List<CommitmentLine> commitments,
        List<ClockLedger> clocks,
        List<PossibleMove> moves) {

    CaseView offering(List<PossibleMove> possible) {
        return new CaseView(
                facts, title, text, raisedAs, representative, erased, timeline, commitments, clocks, possible);
    }

    public Optional<PossibleMove> likelyMove() {
        return moves.stream().filter(PossibleMove::likely).findFirst();
    }
}
