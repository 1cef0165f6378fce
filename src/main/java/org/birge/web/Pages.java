package org.birge.web;

import java.nio.charset.StandardCharsets;
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

    /** On to another page, told to a script that asked for a part of one. */
    public static ModelAndView away(String path) {
        return new ModelAndView((model, request, response) -> response.setHeader("HX-Redirect", path));
    }

    /** An address with its questions: names and values in turn, empty values left out, everything encoded. */
    public static String address(String path, String... namesAndValues) {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                address.append(before).append(namesAndValues[i]).append('=');
                encode(namesAndValues[i + 1], address);
                before = '&';
            }
        }
        return address.toString();
    }

    /** Everything but the letters and signs that RFC 3986 leaves as they are. */
    private static void encode(String value, StringBuilder into) {
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            if (one >= 'a' && one <= 'z'
                    || one >= 'A' && one <= 'Z'
                    || one >= '0' && one <= '9'
                    || "-._~".indexOf(one) >= 0) {
                into.append((char) one);
            } else {
                into.append('%').append(Character.toUpperCase(Character.forDigit(one >> 4 & 15, 16)));
                into.append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
            }
        }
    }
}
