package org.minqing.casework;

import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Region;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.time.ClockWork;
import org.minqing.time.Watching;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.springframework.stereotype.Component;

/** The limits, the calendar and the communities' duty lists a region works by now. */
@Component
final class RegionRules {

    private final TimeRules rules;
    private final Units units;
    private final Places places;

    RegionRules(TimeRules rules, Units units, Places places) {
        this.rules = rules;
        this.units = units;
        this.places = places;
    }

    Context.Rules of(Region region) {
        return new Context.Rules(rules.limits(region), new ClockWork(rules.calendar(region)), rules.signals(region),
                unit -> duties(region, unit));
    }

    private Optional<CommunityDuties.DutyList> duties(Region region, UUID unitId) {
        return units.byId(region.id(), unitId)
                .filter(unit -> ofCommunity(region, unit))
                .map(unit -> new CommunityDuties.DutyList(unit.shortName(), unit.duties()));
    }

    private boolean ofCommunity(Region region, Unit unit) {
        return unit.placeId() != null
                && places.byId(region.id(), unit.placeId()).filter(place -> place.kind() == PlaceKind.COMMUNITY).isPresent();
    }

    /** The duty on which the unit would lead such a matter, with where it is written; blank if none speaks of it. */
    String basis(int regionId, UUID unitId, String matter) {
        return new UnitChoices(units.all(regionId)).basis(unitId, matter);
    }

    Watching watching(Region region) {
        return rules.watching(region);
    }

    WorkingCalendar calendar(Region region) {
        return rules.calendar(region);
    }

    /** The work of clocks by the calendar a clock was counted by, or by today's where that is not known any more. */
    ClockWork counting(Region region, String version) {
        return new ClockWork(rules.calendar(region, version).orElseGet(() -> rules.calendar(region)));
    }
}
