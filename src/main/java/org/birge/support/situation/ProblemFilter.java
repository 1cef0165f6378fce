package org.birge.support.situation;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the centre asks of the list of problems, as it stands in the address.
 *
 * @param q part of the title or of the school's name
 * @param state waiting, open, solved or all
 * @param area code of an area of needs, or empty
 * @param since open for at least so many months; empty for any
 * @param after public id of the last problem of the page before
 */
public record ProblemFilter(String q, String state, String area, String district, String since, String after) {

    static final String PATH = "/situation";
    private static final int LONGEST = 100;

    static ProblemFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String state = text(given, "state");
        String since = text(given, "since");
        return new ProblemFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                switch (state) {
                    case "waiting", "solved", "all" -> state;
                    default -> "open";
                },
                text(given, "area"),
                text(given, "district"),
                switch (since) {
                    case "1", "3", "6", "12" -> since;
                    default -> "";
                },
                text(given, "after"));
    }

    int months() {
        return since.isEmpty() ? 0 : Integer.parseInt(since);
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.equals("open") && area.isEmpty() && district.isEmpty() && since.isEmpty();
    }

    /** The same list in another state. */
    public String in(String other) {
        return address(PATH, other.equals("open") ? "" : other, "");
    }

    String next(String last) {
        return address(PATH, state, last);
    }

    String first() {
        return in(state);
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return Pages.address(
                PATH + "/export",
                "q",
                q,
                "state",
                state,
                "area",
                area,
                "district",
                district,
                "since",
                since,
                "format",
                format);
    }

    private String address(String path, String inState, String last) {
        return Pages.address(
                path, "q", q, "state", inState, "area", area, "district", district, "since", since, "after", last);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
