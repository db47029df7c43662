package org.minqing.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.place.Place;

/** What the organisation page shows. */
public record OrganisationSheet(
        Part part,
        String query,
        List<Branch> places,
        List<Unit> units,
        List<OfficialRow> officials,
        Map<UUID, String> placeNames) {

    /** The three tables of the page. */
    public enum Part {
        UNITS,
        OFFICIALS,
        PLACES
    }

    /**
     * A place in the tree.
     *
     * @param inside estates, groups and grids of a community, told in its own line
     */
    public record Branch(Place place, int depth, List<Place> inside) {}

    public int count(Part which) {
        return switch (which) {
            case UNITS -> units.size();
            case OFFICIALS -> officials.size();
            case PLACES -> places.size();
        };
    }

    public boolean filtered() {
        return !query.isBlank();
    }

    public boolean empty() {
        return count(part) == 0;
    }

    public String address(Part which) {
        return "/organisation?part=" + which
                + (filtered() ? "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) : "");
    }

    /** The place a unit serves, or an empty string for the whole zone. */
    public String serves(Unit unit) {
        return placeNames.getOrDefault(unit.placeId(), "");
    }
}
