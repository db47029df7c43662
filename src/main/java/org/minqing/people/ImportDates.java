package org.minqing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.people.ImportProblem.What;

/** A cell that holds a day. */
final class ImportDates {

    private ImportDates() {}

    /** The day in the cell, empty for an empty cell; what is no day is noted as a problem. */
    static Optional<LocalDate> of(ImportRow row, ImportField field, List<ImportProblem> problems) {
        if (!row.has(field)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = ImportDate.parse(row.text(field));
        if (day.isEmpty()) {
            problems.add(ImportProblem.at(row, field, What.BAD_DATE, row.text(field)));
        }
        return day;
    }
}
