package org.birge.support.request;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of requests, as it stands in the address.
 *
 * @param q part of the topic or of the school's name
 * @param state open, late, mine, closed or all
 * @param after public id of the last request of the page before
 */
public record RequestFilter(String q, String state, String division, String after) {

    private static final String PATH = "/support";
    private static final int LONGEST = 100;

    static RequestFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String state = text(given, "state");
        return new RequestFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                switch (state) {
                    case "late", "mine", "closed", "all" -> state;
                    default -> "open";
                },
                text(given, "division"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.equals("open") && division.isEmpty();
    }

    /** The same list in another state. */
    public String in(String other) {
        return Pages.address(PATH, "q", q, "state", other.equals("open") ? "" : other, "division", division);
    }

    String next(String last) {
        return Pages.address(PATH, "q", q, "state", state, "division", division, "after", last);
    }

    String first() {
        return in(state);
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return Pages.address(PATH + "/export", "q", q, "state", state, "division", division, "format", format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
