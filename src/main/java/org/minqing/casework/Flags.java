package org.minqing.casework;

/**
 * What changes the treatment of a case.
 *
 * @param urgent    紧急: the urgent limits hold
 * @param anonymous 匿名: nobody is called back; the reply is published and open to objection
 * @param history   历史补录: entered from an old report; no clocks, no notices
 */
public record Flags(boolean urgent, boolean anonymous, boolean history) {

    public static final Flags NONE = new Flags(false, false, false);
    public static final Flags HISTORY = new Flags(false, false, true);
    public static final Flags URGENT = new Flags(true, false, false);
    public static final Flags ANONYMOUS = new Flags(false, true, false);
}
