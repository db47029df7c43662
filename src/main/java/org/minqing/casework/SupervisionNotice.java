package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a 督办通知单 says.
 *
 * @param nth    the how-manieth supervision of the case this is, from 1
 * @param number the case's number and that: 滨20261122-0001-督1
 */
public record SupervisionNotice(
        int nth,
        String number,
        List<SupervisionTrigger> triggers,
        LocalDate reportBy,
        String requirement,
        Instant issuedAt,
        By issuedBy) {

    /** One for each supervision of the case, the first first. */
    static List<SupervisionNotice> all(CaseView view) {
        List<Told> told = view.timeline().stream()
                .filter(one -> one.event() instanceof CaseEvent.Supervised)
                .toList();
        return IntStream.rangeClosed(1, told.size()).mapToObj(nth -> of(told.get(nth - 1), nth, view)).toList();
    }

    private static SupervisionNotice of(Told told, int nth, CaseView view) {
        CaseEvent.Supervised said = (CaseEvent.Supervised) told.event();
        return new SupervisionNotice(nth, view.facts().number() + "-督" + nth, said.triggers(), said.reportBy(),
                said.words().text("text"), told.recorded().at(), told.recorded().by());
    }
}
