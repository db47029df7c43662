package org.minqing.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the page of a community shows.
 *
 * @param path   from the zone down to the community
 * @param facts  by attribute, the newest of each first
 * @param panels what other modules know about it
 */
public record CommunitySheet(
        Place community,
        List<Place> path,
        List<Place> estates,
        List<Place> groups,
        Map<String, List<PlaceFact>> facts,
        List<CommunityPanel.Shown> panels) {

    static Map<String, List<PlaceFact>> byAttribute(List<PlaceFact> facts) {
        var grouped = new LinkedHashMap<String, List<PlaceFact>>();
        facts.forEach(f -> grouped.computeIfAbsent(f.attribute(), a -> new ArrayList<>()).add(f));
        return grouped;
    }

    public List<CommunityPanel.Shown> main() {
        return panels.stream().filter(p -> !p.beside()).toList();
    }

    public List<CommunityPanel.Shown> beside() {
        return panels.stream().filter(CommunityPanel.Shown::beside).toList();
    }

    /** The places above the community, as one line. */
    public String above() {
        return String.join(" · ", path.subList(0, Math.max(0, path.size() - 1)).stream().map(Place::name).toList());
    }
}
