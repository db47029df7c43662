package org.minqing.casework;

/**
 * What changes the treatment of a case; {@code docs/case-life.md} says of each what it changes.
 *
 * @param urgent    紧急: the urgent limits hold
 * @param anonymous 匿名: nobody is called back; the reply is published and open to objection
 * @param sealed    保密: only those see it who have a part in it, or are cleared for sealed cases
 * @param sensitive 敏感: its title and words stand on its own page only, not in lists, searches, exports or notices
 * @param group     集体: raised by more than five people; representatives speak for them
 * @param history   历史补录: entered from an old report; no clocks, no notices
 */
public record Flags(
        boolean urgent, boolean anonymous, boolean sealed, boolean sensitive, boolean group, boolean history) {

    public static final Flags NONE = new Flags(false, false, false, false, false, false);
    public static final Flags HISTORY = new Flags(false, false, false, false, false, true);
    public static final Flags URGENT = NONE.urgent(true);
    public static final Flags ANONYMOUS = NONE.anonymous(true);
    public static final Flags SEALED = NONE.sealed(true);
    public static final Flags SENSITIVE = NONE.sensitive(true);

    /** From more people than this on a concern is a group's (信访工作条例 speaks of groups above five). */
    public static final int GROUP_ABOVE = 5;

    public Flags urgent(boolean yes) {
        return new Flags(yes, anonymous, sealed, sensitive, group, history);
    }

    public Flags anonymous(boolean yes) {
        return new Flags(urgent, yes, sealed, sensitive, group, history);
    }

    public Flags sealed(boolean yes) {
        return new Flags(urgent, anonymous, yes, sensitive, group, history);
    }

    public Flags sensitive(boolean yes) {
        return new Flags(urgent, anonymous, sealed, yes, group, history);
    }

    public Flags group(boolean yes) {
        return new Flags(urgent, anonymous, sealed, sensitive, yes, history);
    }
}
