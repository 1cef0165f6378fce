package org.birge.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How controllers answer: a template and its page record. */
public final class Pages {

    private Pages() {}

    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** The same page again with its problems at the fields (422). */
    public static ModelAndView wrong(String template, Object page) {
        ModelAndView view = show(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** On to another page after something was done. */
    public static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
