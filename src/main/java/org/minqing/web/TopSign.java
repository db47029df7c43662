package org.minqing.web;

import java.util.function.ToIntFunction;

/**
 * A sign in the top bar with a number, such as the bell of notices; a module declares its own as a bean.
 *
 * @param key   the message key of its words; the number is their argument
 * @param icon  the name of a Tabler outline icon
 * @param count asked once a page, so it must cost next to nothing; 100 stands for 100 and more
 */
public record TopSign(String path, String key, String icon, Permission permission, ToIntFunction<SignedIn> count) {

    /** 7, or 99+; empty for none. */
    public String number(SignedIn me) {
        int n = count.applyAsInt(me);
        return n == 0 ? "" : n < 100 ? Integer.toString(n) : "99+";
    }
}
