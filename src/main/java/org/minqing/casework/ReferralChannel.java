package org.minqing.casework;

/** The six other channels a matter may belong to (北京市接诉即办工作条例 第十一条, and the usual 转办). */
public enum ReferralChannel {
    /** 110、119、120、122 等紧急热线 */
    EMERGENCY,
    /** 诉讼、仲裁、行政复议、信访等法定途径 */
    STATUTORY,
    /** 纪检监察 */
    DISCIPLINE,
    /** 12345 热线或上级平台 */
    HOTLINE,
    /** 社区网格 */
    GRID,
    /** 市场、社会渠道 */
    MARKET
}
