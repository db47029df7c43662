package org.minqing.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A short message that the next page shows once: what was done. */
public final class Toast {

    private Toast() {}

    public static void show(RedirectAttributes redirect, String words) {
        redirect.addFlashAttribute(UiAdvice.TOAST, words);
    }
}
