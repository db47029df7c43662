package org.minqing.report;

import java.util.Optional;

/** Items that end with who is responsible, in brackets: 3月20日前修复(街道城建办). */
final class Brackets {

    private static final Expression CLOSING = Expression.of("[(](?:责任单位|牵头单位|责任部门|承办单位|牵头|责任)?[:,]?([^()]{2,60})[)][。;,]?$");

    private Brackets() {}

    /** The words in the closing bracket, if they name units. */
    static Optional<Part> units(Part item) {
        Search m = item.matcher(CLOSING);
        if (!m.find()) {
            return Optional.empty();
        }
        Part words = item.sub(m.start(1), m.end(1));
        return UnitNames.list(words).isEmpty() && !words.has("社区|村|物业") ? Optional.empty() : Optional.of(words);
    }

    static Part without(Part item) {
        Search m = item.matcher(CLOSING);
        return units(item).isPresent() && m.find() ? item.sub(0, m.start()).trim() : item;
    }
}
