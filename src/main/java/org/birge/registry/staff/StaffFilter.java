package org.birge.registry.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks of the staff list, as it stands in the address.
 *
 * @param q a name, whatever its spelling
 * @param group role group of the pack's posts
 * @param union public id of a method union; place of an organisation in reach
 * @param after public id of the last posting of the page before
 */
public record StaffFilter(
        String q, String group, String subject, String union, String place, String order, String after) {

    /** From the parameters of a request; what is missing is empty. */
    static StaffFilter of(Map<String, String> given) {
        return new StaffFilter(
                text(given, "q"),
                text(given, "group"),
                text(given, "subject"),
                text(given, "union"),
                text(given, "place"),
                StaffOrder.of(text(given, "order")).code(),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && group.isEmpty() && subject.isEmpty() && union.isEmpty() && place.isEmpty();
    }

    /** The same list in another order. */
    public String ordered(String other) {
        return address("/people", other, "", "");
    }

    String next(String last) {
        return address("/people", order, last, "");
    }

    String first() {
        return address("/people", order, "", "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address("/people/export", order, "", format);
    }

    private String address(String path, String order, String after, String format) {
        StringBuilder address = new StringBuilder(path);
        add(address, "q", q);
        add(address, "group", group);
        add(address, "subject", subject);
        add(address, "union", union);
        add(address, "place", place);
        add(address, "order", order.equals(StaffOrder.NAME.code()) ? "" : order);
        add(address, "after", after);
        add(address, "format", format);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String text(Map<String, String> given, String name) {
        @Nullable String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
