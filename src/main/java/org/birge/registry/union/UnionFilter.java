package org.birge.registry.union;

import java.util.Map;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks of the list of unions, as it stands in the address.
 *
 * @param q words of the name, whatever their spelling
 * @param ended ended unions instead of those in force
 * @param order name or place
 * @param after public id of the last union of the page before
 */
public record UnionFilter(String q, String subject, boolean ended, String order, String after) {

    static final String BY_PLACE = "place";

    private static final int LONGEST = 100;

    static UnionFilter of(Map<String, String> given) {
        String q = text(given, "q");
        return new UnionFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "subject"),
                text(given, "state").equals("ended"),
                text(given, "order").equals(BY_PLACE) ? BY_PLACE : "name",
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && subject.isEmpty() && !ended;
    }

    /** The same list in another order. */
    public String ordered(String other) {
        return address("/people/unions", other, "", "");
    }

    String next(String last) {
        return address("/people/unions", order, last, "");
    }

    String first() {
        return address("/people/unions", order, "", "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address("/people/unions/export", order, "", format);
    }

    private String address(String path, String order, String after, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "subject",
                subject,
                "state",
                ended ? "ended" : "",
                "order",
                order.equals(BY_PLACE) ? order : "",
                "after",
                after,
                "format",
                format);
    }

    private static String text(Map<String, String> given, String name) {
        @Nullable String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
