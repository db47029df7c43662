package org.minqing.casework;

/** What a list of cases can be narrowed to, several at once. */
public enum Mark {
    /** 紧急 */
    URGENT,
    /** 集体 */
    GROUP,
    /** 匿名 */
    ANONYMOUS,
    /** 敏感 */
    SENSITIVE,
    /** 保密 */
    SEALED,
    /** 退回过: reworked, not solved or reopened at least once */
    SET_BACK,
    /** 提级 */
    ESCALATED,
    /** 督办 */
    SUPERVISED,
    /** 历史补录 */
    HISTORY
}
