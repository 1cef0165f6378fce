package org.birge.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the page after the redirect: what was just done. */
public final class Flash {

    static final String KEY = "notice";
    static final String VALUES = "noticeValues";

    private Flash() {}

    public static void say(RedirectAttributes redirect, String key, Object... values) {
        redirect.addFlashAttribute(KEY, key);
        redirect.addFlashAttribute(VALUES, values);
    }
}
