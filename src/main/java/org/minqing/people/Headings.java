package org.minqing.people;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the headings of a sheet stand; a title or a note may stand above them.
 *
 * @param columns which column holds which field
 */
record Headings(ImportSheet sheet, int row, Map<Integer, ImportField> columns) {

    private static final int LAST_ROW_SEARCHED = 10;

    Headings {
        columns = Map.copyOf(columns);
    }

    /** The first row in which at least two known headings stand. */
    static Optional<Headings> find(ImportSheet sheet, SheetGrid grid) {
        for (int row = 1; row <= LAST_ROW_SEARCHED; row++) {
            var columns = new LinkedHashMap<Integer, ImportField>();
            var found = EnumSet.noneOf(ImportField.class);
            grid.row(row).forEach((column, text) -> ImportField.headed(sheet, text)
                    .filter(found::add)
                    .ifPresent(field -> columns.put(column, field)));
            if (columns.size() >= 2) {
                return Optional.of(new Headings(sheet, row, columns));
            }
        }
        return Optional.empty();
    }

    List<ImportField> missing() {
        return sheet.fields().stream()
                .filter(f -> f.required() && !columns.containsValue(f))
                .toList();
    }
}
