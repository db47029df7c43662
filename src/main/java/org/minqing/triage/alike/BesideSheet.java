package org.minqing.triage.alike;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.minqing.casework.Assignment;
import org.minqing.casework.Case;
import org.minqing.casework.CaseEvent;
import org.minqing.casework.CaseView;
import org.minqing.casework.CaseWords;
import org.minqing.casework.Move;
import org.minqing.triage.routing.Marked.Piece;
import org.minqing.triage.similar.Evidence;

/**
 * Two cases beside each other.
 *
 * @param evidence  what both tell of
 * @param reason    why they would be one, as typed or proposed
 * @param objection why it was not done, in words; empty before anything was tried
 */
public record BesideSheet(CaseWords words, Side left, Side right, Evidence evidence, String reason, String objection) {

    /** @param text the words, marked where the other has not the same */
    public record Side(CaseView view, List<Piece> text) {

        public Side {
            text = List.copyOf(text);
        }

        public String number() {
            return facts().number();
        }

        public Case facts() {
            return view.facts();
        }

        /** What was reported as the result last; empty if nothing was. */
        public String result() {
            return view.timeline().reversed().stream()
                    .filter(told -> told.event() instanceof CaseEvent.FedBack)
                    .map(told -> ((CaseEvent.FedBack) told.event()).words().text("text"))
                    .findFirst()
                    .orElse("");
        }

        public List<Assignment> assistants() {
            return facts().assignments().stream().filter(part -> !part.lead()).toList();
        }

        private boolean mayGoInto(Side other) {
            return view.moves().stream().anyMatch(move -> move.move() == Move.MERGE) && other.facts().stage().open();
        }
    }

    public boolean leftMayGo() {
        return left.mayGoInto(right);
    }

    public boolean rightMayGo() {
        return right.mayGoInto(left);
    }

    /** The one that should go on: that which a unit leads, else the earlier one. */
    public boolean leftShouldStay() {
        return Stream.of(left, right)
                .min(Comparator.comparing((Side side) -> side.facts().lead().isEmpty())
                        .thenComparing(side -> side.facts().registeredAt())
                        .thenComparing(Side::number))
                .filter(left::equals)
                .isPresent();
    }

    public boolean samePlace() {
        return Objects.equals(left.facts().matter().placeId(), right.facts().matter().placeId());
    }

    public boolean sameUnits() {
        return left.facts().units().equals(right.facts().units());
    }

    public boolean sameType() {
        return left.facts().matter().type() == right.facts().matter().type();
    }
}
