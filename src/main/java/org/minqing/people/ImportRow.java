package org.minqing.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of the workbook, its cells as clean text.
 *
 * @param number the row's number as the spreadsheet shows it
 */
record ImportRow(ImportSheet sheet, int number, Map<ImportField, String> cells) {

    ImportRow {
        cells = Map.copyOf(cells);
    }

    String text(ImportField field) {
        return cells.getOrDefault(field, "");
    }

    boolean has(ImportField field) {
        return !text(field).isEmpty();
    }

    /** The parts of a cell that holds several, set apart by 、；; , or line breaks. */
    List<String> parts(ImportField field) {
        return split(text(field), "[、；;，,\\n\\r]+");
    }

    /** The lines of a cell that holds several sentences, set apart by line breaks or ；. */
    List<String> lines(ImportField field) {
        return split(text(field), "[；;\\n\\r]+");
    }

    private static List<String> split(String text, String separators) {
        var parts = new ArrayList<String>();
        for (String part : text.split(separators, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
