package org.birge.growth.contact;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the contacts, as it stands in the address.
 *
 * @param q part of the body's name, of the school's, or the number of the agreement
 * @param kind empty for all
 * @param state open for those before the authority, agreed or in force, all, or a state
 * @param sort newest, name, or until for the last day
 * @param after how many lines came before
 */
public record ContactFilter(String q, String kind, String state, String sort, int after) {

    static final String PATH = "/contacts";
    static final List<String> STATES =
            List.of("open", "all", "proposed", "returned", "agreed", "in-force", "ended", "lapsed", "withdrawn");
    private static final int LONGEST = 100;

    static ContactFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String kind = text(given, "kind");
        String state = text(given, "state");
        String sort = text(given, "sort");
        String after = text(given, "after");
        return new ContactFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                ContactContent.KINDS.contains(kind) ? kind : "",
                STATES.contains(state) ? state : "open",
                sort.equals("name") || sort.equals("until") ? sort : "newest",
                after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0);
    }

    public String sorted(String other) {
        return address(PATH, other, 0, "");
    }

    /** For aria-sort. */
    public String direction(String column) {
        return sort.equals(column) ? "ascending" : "none";
    }

    String next(int size) {
        return address(PATH, sort, after + size, "");
    }

    String first() {
        return address(PATH, sort, 0, "");
    }

    ContactFilter whole() {
        return new ContactFilter(q, kind, state, sort, 0);
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(PATH + "/export", sort, 0, format);
    }

    private String address(String path, String order, int from, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "kind",
                kind,
                "state",
                state.equals("open") ? "" : state,
                "sort",
                order.equals("newest") ? "" : order,
                "after",
                from == 0 ? "" : Integer.toString(from),
                "format",
                format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
