package org.birge.growth.order;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the orders, as it stands in the address.
 *
 * @param q part of the institute's name, of a course, or the number of the letter
 * @param year in which the school year begins; empty for all
 * @param state open for those not done or withdrawn, all, or a state
 * @param sort newest, institute, or day for the day by which the authority answers
 * @param after how many lines came before
 */
public record OrderFilter(String q, String year, String state, String sort, int after) {

    static final String PATH = "/trainings/orders";
    static final List<String> STATES =
            List.of("open", "all", "draft", "submitted", "returned", "agreed", "sent", "answered", "done", "withdrawn");
    private static final int LONGEST = 100;

    static OrderFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String year = text(given, "year");
        String state = text(given, "state");
        String sort = text(given, "sort");
        String after = text(given, "after");
        return new OrderFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                year.matches("20\\d\\d") ? year : "",
                STATES.contains(state) ? state : "open",
                sort.equals("institute") || sort.equals("day") ? sort : "newest",
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

    OrderFilter whole() {
        return new OrderFilter(q, year, state, sort, 0);
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
                "year",
                year,
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
