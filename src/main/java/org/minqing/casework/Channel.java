package org.minqing.casework;

/** How a case came in. */
public enum Channel {
    /** 走访座谈 */
    VISIT,
    /** 会议 */
    MEETING,
    /** 书面批示 */
    INSTRUCTION,
    /** 电话 */
    PHONE,
    /** 来信 */
    LETTER,
    /** 窗口来访 */
    COUNTER,
    /** 楼道、入户时口头 */
    DOORSTEP,
    /** 网上提交 */
    ONLINE,
    /** 其他系统 (接口) */
    SYSTEM
}
