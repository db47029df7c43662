package org.minqing.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.casework.Actor;
import org.minqing.database.Region;
import org.minqing.place.Place;

/** Who and what takes part in the stories: places, units, officials and users with their ids. */
record Cast(
        Region region,
        List<Home> homes,
        Map<String, UUID> units,
        Map<String, UUID> officials,
        Staff staff) {

    /**
     * A community with its text and the short name of its subdistrict's unit.
     *
     * @param committee the short name of its residents' committee, or of the subdistrict's unit where it has no duty list yet
     */
    record Home(Place place, Place subdistrict, ZoneText.Community text, String subdistrictUnit, String committee) {}

    /**
     * The users.
     *
     * @param liaisons  by unit's short name
     * @param approvers by unit's short name
     * @param workers   by community
     * @param leaders   by the official's name
     */
    record Staff(
            Actor clerk,
            Actor dispatcher,
            Actor reviewer,
            Actor supervisor,
            Actor arbitrator,
            List<Actor> callers,
            Map<String, Actor> liaisons,
            Map<String, Actor> approvers,
            Map<String, Actor> workers,
            Map<String, Actor> leaders) {}

    UUID unit(String shortName) {
        return known(units, shortName);
    }

    UUID official(String name) {
        return known(officials, name);
    }

    Actor liaison(String unit) {
        return known(staff.liaisons(), unit);
    }

    Actor leader(String name) {
        return known(staff.leaders(), name);
    }

    Actor worker(Home home) {
        return known(staff.workers(), home.text().name());
    }

    Home home(String community) {
        return homes.stream()
                .filter(h -> h.text().name().equals(community))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no community " + community));
    }

    private static <T> T known(Map<String, T> things, String name) {
        T thing = things.get(name);
        if (thing == null) {
            throw new IllegalStateException("the demo zone knows no " + name);
        }
        return thing;
    }
}
