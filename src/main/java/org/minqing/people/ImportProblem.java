package org.minqing.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or worth knowing in the workbook. Messages: {@code people.import.<what>} says what is wrong,
 * {@code people.import.<what>.do} what to do; both take {@code arguments}.
 *
 * @param row 0 when it concerns the whole sheet or file
 */
record ImportProblem(
        What what, @Nullable ImportSheet sheet, int row, @Nullable ImportField field, List<String> arguments) {

    ImportProblem {
        arguments = List.copyOf(arguments);
    }

    static ImportProblem ofFile(What what, String... arguments) {
        return new ImportProblem(what, null, 0, null, List.of(arguments));
    }

    static ImportProblem ofSheet(What what, ImportSheet sheet, String... arguments) {
        return new ImportProblem(what, sheet, 0, null, List.of(arguments));
    }

    static ImportProblem at(ImportRow row, ImportField field, What what, String... arguments) {
        return new ImportProblem(what, row.sheet(), row.number(), field, List.of(arguments));
    }

    boolean stops() {
        return !what.noteOnly;
    }

    enum What {
        EMPTY_FILE,
        TOO_LARGE,
        NOT_XLSX,
        OLD_OR_PROTECTED,
        UNPACKS_TOO_LARGE,
        NO_KNOWN_SHEET,
        UNKNOWN_SHEET(true),
        NO_HEADINGS,
        MISSING_COLUMN,
        TOO_MANY_ROWS,
        NO_ROWS(true),

        REQUIRED,
        TOO_LONG,
        CELL_ERROR,
        FORMULA_WITHOUT_VALUE,
        BAD_DATE,
        DATES_REVERSED,
        REPEATED,

        UNKNOWN_KIND,
        SECOND_ZONE,
        NO_ZONE,
        PARENT_NEEDED,
        WRONG_PARENT,
        UNKNOWN_PLACE,
        AMBIGUOUS_PLACE,
        NOT_A_COMMUNITY,

        NAME_TAKEN,
        UNKNOWN_UNIT,
        UNKNOWN_PART,
        AMBIGUOUS_UNIT,
        KNOWN_BY_OTHER_NAME(true),

        UNKNOWN_OFFICIAL,
        AMBIGUOUS_OFFICIAL,
        ONE_OR_TWO_PEOPLE(true),

        UNKNOWN_ROLE,
        ROLE_NEEDS_UNIT,
        ROLE_NEEDS_PLACE,
        ROLE_NEEDS_OFFICIAL,
        USERS_NOT_AVAILABLE,
        USER_FLAW;

        private final boolean noteOnly;

        What() {
            this(false);
        }

        What(boolean noteOnly) {
            this.noteOnly = noteOnly;
        }
    }
}
