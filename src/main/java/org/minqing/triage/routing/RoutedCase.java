package org.minqing.triage.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Assignment;
import org.minqing.casework.CaseEvent;
import org.minqing.casework.CaseStage;
import org.minqing.casework.CaseWays.CaseWay;
import org.minqing.casework.Recorded;

/**
 * A case that was dispatched, and what became of that.
 *
 * @param duty       the line of the catalogue that its last basis names, or null
 * @param edition    of the catalogue by which that was read
 * @param communityId nil where no community is known
 * @param firstLead  the unit it was sent to first
 * @param leadId     the unit that leads now, or null
 * @param returned   the units that gave back the lead, as often as they did
 * @param arbitrated the unit to which arbitration gave it, or null
 * @param closed     somebody confirmed it
 */
record RoutedCase(UUID caseId, @Nullable String duty, int edition, UUID communityId, UUID firstLead, Instant firstAt, @Nullable UUID leadId,
        List<UUID> returned, @Nullable UUID arbitrated, List<UUID> assistants, boolean closed) {

    static final UUID NOWHERE = new UUID(0, 0);

    RoutedCase {
        returned = List.copyOf(returned);
        assistants = List.copyOf(assistants);
    }

    /** Empty for a case that no one dispatched, and for history. */
    static Optional<RoutedCase> of(CaseWay way, Catalogue catalogue, UUID communityId) {
        if (way.facts().matter().flags().history()) {
            return Optional.empty();
        }
        List<UUID> returned = new ArrayList<>();
        UUID arbitrated = null;
        Recorded first = null;
        for (Recorded step : way.steps()) {
            switch (step.event()) {
                case CaseEvent.Dispatched dispatched -> first = first == null ? step : first;
                case CaseEvent.Returned gaveBack when gaveBack.lead() -> returned.add(gaveBack.unitId());
                case CaseEvent.Arbitrated settled -> arbitrated = settled.unitId();
                default -> { }
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(new RoutedCase(way.facts().id(), catalogue.named(way.basis()).orElse(null), catalogue.edition(), communityId,
                ((CaseEvent.Dispatched) first.event()).lead(), first.at(), lead(way), returned, arbitrated, assistants(way),
                way.facts().stage() == CaseStage.CLOSED));
    }

    private static @Nullable UUID lead(CaseWay way) {
        return way.facts().lead()
                .filter(lead -> lead.state() != Assignment.State.RETURNED)
                .map(Assignment::unitId)
                .orElse(null);
    }

    private static List<UUID> assistants(CaseWay way) {
        return way.facts().assignments().stream()
                .filter(part -> !part.lead() && part.state() != Assignment.State.RETURNED)
                .map(Assignment::unitId)
                .toList();
    }
}
