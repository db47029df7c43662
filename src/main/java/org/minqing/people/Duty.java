package org.minqing.people;

/**
 * One line of a unit's duty list (派单目录).
 *
 * @param title   what the unit answers for, e.g. 物业服务监督管理
 * @param basis   where that is written, e.g. 《物业管理条例》第五条; may be empty
 * @param assists the unit only assists in it (只协办); false = it may lead
 */
public record Duty(String title, String basis, boolean assists) {

    /** A duty the unit may lead. */
    public Duty(String title, String basis) {
        this(title, basis, false);
    }

    /** The duty with where it is written, as a dispatch cites it: 居民调解（人民调解法）. */
    public String cited() {
        return basis.isEmpty() ? title : title + "（" + basis + "）";
    }
}
