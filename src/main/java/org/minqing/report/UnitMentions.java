package org.minqing.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever is named like a unit in an article; each paragraph is looked through once. */
final class UnitMentions {

    private final Map<Part, List<Part>> read = new HashMap<>();

    List<Part> in(Part paragraph) {
        return read.computeIfAbsent(paragraph, UnitNames::anywhere);
    }
}
