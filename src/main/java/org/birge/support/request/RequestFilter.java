package org.birge.support.request;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of requests, as it stands in the address.
 *
 * @param q part of the topic or of the school's name
 * @param state open, late, mine, closed or all
 * @param division empty for all
 * @param area of needs; empty for all
 * @param after public id of the last request of the page before
 */
public record RequestFilter(String q, String state, String division, String area, String after) {

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
                text(given, "area"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.equals("open") && division.isEmpty() && area.isEmpty();
    }

    /** The same list in another state. */
    public String in(String other) {
        return address(other.equals("open") ? "" : other, "", "");
    }

    String next(String last) {
        return address(state, "after", last);
    }

    String first() {
        return in(state);
    }

    /** The same without where it begins. */
    RequestFilter whole() {
        return new RequestFilter(q, state, division, area, "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return Pages.address(
                PATH + "/export", "q", q, "state", state, "division", division, "area", area, "format", format);
    }

    private String address(String in, String name, String value) {
        return name.isEmpty()
                ? Pages.address(PATH, "q", q, "state", in, "division", division, "area", area)
                : Pages.address(PATH, "q", q, "state", in, "division", division, "area", area, name, value);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
