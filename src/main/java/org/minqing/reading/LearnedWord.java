package org.minqing.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing this installation learned from a correction.
 *
 * @param word    as written in the report
 * @param meaning of an alias: the name it stands for; else empty
 * @param from    the report it was learned from
 * @param undone  null while it is in use
 */
public record LearnedWord(
        UUID id, Kind kind, String word, String meaning, @Nullable UUID meaningId, From from, @Nullable Undone undone) {

    public enum Kind {
        /** 单位 */
        UNIT,
        /** 社区、小区 */
        PLACE,
        /** 干部姓名 */
        OFFICIAL,
        /** 职务 */
        TITLE,
        /** 单位的另一种写法 */
        UNIT_ALIAS,
        /** 社区的另一种写法 */
        PLACE_ALIAS,
        /** 不是单位、社区、领导或座谈对象 */
        NOT_A_NAME,
        /** 不是诉求 */
        NOT_A_CONCERN
    }

    /** @param name who accepted the report */
    public record From(UUID draftId, String report, String title, String name, Instant at) {}

    public record Undone(String name, Instant at) {}

    public boolean inUse() {
        return undone == null;
    }
}
