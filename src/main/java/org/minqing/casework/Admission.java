package org.minqing.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.casework.CommunityDuties.DutyList;
import org.minqing.casework.Decision.Refused;
import org.minqing.people.Duty;
import org.minqing.place.Names;

/**
 * 准入: a community is given only what stands on its duty list, and never leads what it only assists in
 * (北京市接诉即办工作条例 Art. 17). The duty is the one that the basis of the dispatch names.
 */
final class Admission {

    private Admission() {}

    static Optional<Refused> of(CaseCommand.Dispatch c, CommunityDuties duties) {
        return Stream.concat(
                        Stream.of(admits(c.lead(), true, c.basis(), duties)),
                        c.assistants().stream().map(unit -> admits(unit, false, c.basis(), duties)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The grounds of an arbitration are the basis on which the unit then leads. */
    static Optional<Refused> of(CaseCommand.Arbitrate c, CommunityDuties duties) {
        return admits(c.unitId(), true, c.grounds(), duties);
    }

    private static Optional<Refused> admits(UUID unit, boolean leads, String basis, CommunityDuties duties) {
        return duties.of(unit).flatMap(list -> objection(list, leads, basis));
    }

    private static Optional<Refused> objection(DutyList list, boolean leads, String basis) {
        if (list.duties().isEmpty()) {
            return Needs.refused("casework.needs.duty-list", list.unit());
        }
        List<Duty> named = named(list.duties(), basis);
        if (named.isEmpty()) {
            return Needs.refused("casework.needs.community-duty", list.unit(), titles(list.duties()));
        }
        return leads && named.stream().allMatch(Duty::assists)
                ? Needs.refused("casework.needs.community-assists", list.unit(), titles(named)) : Optional.empty();
    }

    /** The duties that the basis names; a title that only stands within another that is named too is not meant. */
    static List<Duty> named(List<Duty> duties, String basis) {
        String said = Names.plain(basis);
        List<Duty> found = duties.stream().filter(duty -> said.contains(Names.plain(duty.title()))).toList();
        return found.stream()
                .filter(duty -> found.stream().noneMatch(other -> within(duty.title(), other.title())))
                .toList();
    }

    private static boolean within(String title, String other) {
        String part = Names.plain(title);
        String whole = Names.plain(other);
        return !Objects.equals(part, whole) && whole.contains(part);
    }

    private static String titles(List<Duty> duties) {
        return String.join("；", duties.stream().map(Duty::title).distinct().toList());
    }
}
