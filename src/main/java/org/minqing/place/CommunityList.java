package org.minqing.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the list of communities shows.
 *
 * @param query what was searched for
 * @param total how many communities this person may see
 * @param rows  communities under their subdistrict
 */
public record CommunityList(String query, int total, Map<Place, List<Place>> rows, List<Column> columns) {

    /** A column with its cells by community. */
    public record Column(String title, Map<UUID, CommunityColumn.Cell> cells) {

        public CommunityColumn.Cell cell(Place community) {
            return cells.getOrDefault(community.id(), new CommunityColumn.Cell("—", false));
        }
    }

    public boolean filtered() {
        return !query.isBlank();
    }
}
