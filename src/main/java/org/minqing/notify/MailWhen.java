package org.minqing.notify;

/** Whether a kind of notice is mailed, and when. */
public enum MailWhen {
    NEVER,
    /** 每日汇总 */
    DIGEST,
    /** 立即 */
    AT_ONCE
}
