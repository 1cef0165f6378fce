package org.birge.support.reserve;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the reserve, as it stands in the address.
 *
 * @param q part of the name or of the workplace's name
 * @param state open for candidates and reserve, or a state
 * @param ready now, year for within a year, or empty for all
 * @param review due for those not looked through for a year, else empty
 * @param sort name, ready or review
 * @param after how many lines came before
 */
public record ReserveFilter(
        String q,
        String district,
        String post,
        String language,
        String state,
        String ready,
        String review,
        String sort,
        int after) {

    static final String PATH = "/reserve";
    static final List<String> STATES = List.of("open", "candidate", "in-reserve", "appointed", "left", "removed");
    private static final int LONGEST = 100;

    static ReserveFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String after = text(given, "after");
        return new ReserveFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "district"),
                one(text(given, "post"), ReserveWish.POSTS, ""),
                text(given, "language"),
                one(text(given, "state"), STATES, "open"),
                one(text(given, "ready"), List.of("now", "year"), ""),
                one(text(given, "review"), List.of("due"), ""),
                one(text(given, "sort"), List.of("ready", "review"), "name"),
                after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0);
    }

    public boolean isEmpty() {
        return q.isEmpty()
                && district.isEmpty()
                && post.isEmpty()
                && language.isEmpty()
                && state.equals("open")
                && ready.isEmpty()
                && review.isEmpty();
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

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(PATH + "/export", sort, 0, format);
    }

    private String address(String path, String order, int from, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "district",
                district,
                "post",
                post,
                "language",
                language,
                "state",
                state.equals("open") ? "" : state,
                "ready",
                ready,
                "review",
                review,
                "sort",
                order.equals("name") ? "" : order,
                "after",
                from == 0 ? "" : Integer.toString(from),
                "format",
                format);
    }

    private static String one(String asked, List<String> known, String usual) {
        return known.contains(asked) ? asked : usual;
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
