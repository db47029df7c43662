package org.minqing.place;

/**
 * A known place, unit or official that a written name may mean.
 *
 * @param score 0–100; 90 and more is safe to take without asking, below 50 nothing is proposed
 * @param why   the reason, for people: message {@code place.match.<why>}
 * @param by    which of its names matched, e.g. the alias 建设局
 */
public record Match<T>(T found, int score, Why why, String by) {

    /** From the surest to the weakest. */
    public enum Why {
        /** 社发局 = 社发局 */
        SAME_NAME,
        /** 建设局 is an alias of 规划建设局 */
        ALIAS,
        /** 農水局 = 农水局 */
        OTHER_SCRIPT,
        /** 开发区社会发展局 = 社会发展局; 区住建局 = 住建局 */
        WITHOUT_AREA,
        /** 社发局 is short for 社会发展局 */
        ABBREVIATION,
        /** 建设局 is part of 规划建设局 */
        PART,
        /** most characters are the same */
        SIMILAR
    }

    /** Whether it may be taken without asking a person. */
    public boolean safe() {
        return score >= 90;
    }
}
