package org.minqing.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.place.Names;

/** The sheets of the organisation workbook. */
enum ImportSheet {
    PLACES("辖区", "places"),
    UNITS("单位", "units"),
    OFFICIALS("干部", "officials"),
    USERS("用户", "users"),
    FACTS("社区情况", "facts");

    private final String chinese;
    private final String english;

    ImportSheet(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    /** The columns, in the order of the template. */
    List<ImportField> fields() {
        return Stream.of(ImportField.values()).filter(f -> f.sheet() == this).toList();
    }

    /** 辖区, places, 辖区（2026） – the longest name that the tab begins with. */
    static Optional<ImportSheet> called(String tab) {
        String plain = Names.plain(tab);
        return Stream.of(values())
                .filter(s -> plain.startsWith(s.chinese) || plain.startsWith(s.english))
                .findFirst();
    }
}
