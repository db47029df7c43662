package org.minqing.casework;

/** What the confirmer said about the matter. Satisfaction is asked apart. */
public enum Outcome {
    /** 已解决 */
    SOLVED,
    /** 部分解决，诉求人同意办结 */
    PARTLY_AGREED,
    /** 部分解决，余下的继续办 */
    PARTLY_BACK,
    /** 未解决 */
    NOT_SOLVED
}
