package org.minqing.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.people.Duty;

/** The duty lists (职责清单) that bind who dispatches to a community; units of other kinds are bound by none. */
@FunctionalInterface
interface CommunityDuties {

    CommunityDuties NONE = unit -> Optional.empty();

    /** What a community unit may be given; empty for a unit that is no community's. */
    Optional<DutyList> of(UUID unitId);

    /** @param unit the short name of the unit */
    record DutyList(String unit, List<Duty> duties) {
        public DutyList {
            duties = List.copyOf(duties);
        }
    }

    /** The same, each list looked up once. */
    default CommunityDuties remembering() {
        Map<UUID, Optional<DutyList>> known = new HashMap<>();
        return unit -> known.computeIfAbsent(unit, this::of);
    }
}
