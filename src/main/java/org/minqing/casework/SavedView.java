package org.minqing.casework;

import java.util.List;
import java.util.UUID;

/**
 * 存为视图: a list with its filters, order and columns, under a name.
 *
 * @param shared everybody of the office has it among his lists; each sees in it what he may see
 */
public record SavedView(UUID id, UUID ownerId, String name, boolean shared, Body body) {

    /** What the name stands for. */
    public record Body(Worklist list, CaseFilter filter, List<Column> columns) {
        public Body {
            columns = List.copyOf(columns);
        }
    }
}
