package org.minqing.casework;

/** What time alone tells of a clock that runs. Each is told once for a due time. */
public enum Alert {
    /** 即将到期 */
    NEAR_DUE,
    /** 主办单位久无动静 */
    SILENT,
    /** 已逾期 */
    OVERDUE
}
