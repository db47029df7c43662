package org.minqing.report;

/**
 * Whether a requirement or concern names something that somebody can go and check. 回迁安置 alone is a topic,
 * 保持旗帜屹立不倒 an exhortation: such words are kept on record but not tracked.
 *
 * @param trackable true: propose 跟踪; false: propose 存查
 * @param reason message key of the reason, {@code report.checkable.<…>}
 */
public record Checkable(boolean trackable, String reason) {

    public static Checkable of(String words) {
        return new Checkable(!words.isBlank(), "report.checkable.topic");
    }
}
