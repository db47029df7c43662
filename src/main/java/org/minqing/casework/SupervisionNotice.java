package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a 督办通知单 says.
 *
 * @param number the case's number and the how-manieth supervision of it this is: 滨20261122-0001-督1
 */
public record SupervisionNotice(
        String number, List<SupervisionTrigger> triggers, LocalDate reportBy, String requirement, Instant issuedAt, By issuedBy) {

    static Optional<SupervisionNotice> last(CaseView view) {
        List<Told> all = view.timeline().stream()
                .filter(told -> told.event() instanceof CaseEvent.Supervised)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Told last = all.getLast();
        CaseEvent.Supervised said = (CaseEvent.Supervised) last.event();
        return Optional.of(new SupervisionNotice(view.facts().number() + "-督" + all.size(), said.triggers(), said.reportBy(),
                said.words().text("text"), last.recorded().at(), last.recorded().by()));
    }
}
