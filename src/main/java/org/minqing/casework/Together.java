package org.minqing.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseCommand.Register;

/** Moves that concern two cases: what the other side of each is. */
final class Together {

    private Together() {}

    /** A command on the other case. */
    record Side(UUID caseId, CaseCommand command) {}

    /** The other case, where the command names it. */
    static Optional<UUID> other(CaseCommand command) {
        return Optional.ofNullable(switch (command) {
            case CaseCommand.Merge c -> c.into();
            case CaseCommand.Link c -> c.other();
            case CaseCommand.Unlink c -> c.other();
            default -> null;
        });
    }

    static Optional<Side> otherSide(CaseCommand command, List<Recorded> events, Case facts) {
        return Optional.ofNullable(switch (command) {
            case CaseCommand.Merge c -> new Side(c.into(), new CaseCommand.TakeIn(facts.id(), facts.matter().flags().sealed()));
            case CaseCommand.Unmerge c -> new Side(parent(events), new CaseCommand.LetGo(facts.id()));
            case CaseCommand.Link c -> new Side(c.other(), new CaseCommand.Link(facts.id()));
            case CaseCommand.Unlink c -> new Side(c.other(), new CaseCommand.Unlink(facts.id()));
            default -> null;
        });
    }

    private static UUID parent(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(CaseEvent.Unmerged.class::isInstance)
                .map(event -> ((CaseEvent.Unmerged) event).from())
                .findFirst()
                .orElseThrow();
    }

    static UUID splitOffId(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(CaseEvent.SplitOff.class::isInstance)
                .map(event -> ((CaseEvent.SplitOff) event).other())
                .findFirst()
                .orElseThrow();
    }

    /** @param words the words of the registration; {@code named} = name and contact, empty when there are none */
    static Register splitOff(CaseCommand.Split split, Case from, Words words, Words named) {
        Matter matter = from.matter();
        Confirmer confirmer = new Confirmer(matter.confirmer() == ConfirmerKind.PUBLISHED_REPLY
                ? ConfirmerKind.RESIDENT : matter.confirmer(), words.text("representative"), null, null);
        return Register.concern(matter.type(), split.title(), split.text())
                .at(matter.placeId())
                .from(matter.source())
                .raisedBy(new Raiser(words.text("as"), named.text("name"), named.text("contact"), matter.people()))
                .with(matter.flags())
                .confirmedBy(confirmer);
    }
}
