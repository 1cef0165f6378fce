package org.birge.support.visit;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of schools, as it stands in the address.
 *
 * @param q part of the name
 * @param band code of how long ago the last visit was; empty for all
 * @param newest whether the last visited come first; else those not visited for longest
 * @param after public id of the last school of the page before
 */
public record SchoolFilter(String q, String district, String kind, String band, boolean newest, String after) {

    static final String PATH = "/visits/schools";
    private static final int LONGEST = 100;

    static SchoolFilter of(Map<String, String> given) {
        String q = text(given, "q");
        return new SchoolFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "district"),
                text(given, "kind"),
                text(given, "band"),
                text(given, "sort").equals("newest"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && district.isEmpty() && kind.isEmpty() && band.isEmpty();
    }

    /** The same schools in the other order. */
    public String turned() {
        return address(PATH, band, !newest, "");
    }

    String next(String last) {
        return address(PATH, band, newest, last);
    }

    String first() {
        return address(PATH, band, newest, "");
    }

    /** The list of those whose last visit was so long ago. */
    public String in(VisitBand other) {
        return address(PATH, other.code(), newest, "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return Pages.address(
                PATH + "/export",
                "q",
                q,
                "district",
                district,
                "kind",
                kind,
                "band",
                band,
                "sort",
                sort(newest),
                "format",
                format);
    }

    private String address(String path, String ofBand, boolean newestFirst, String last) {
        return Pages.address(
                path,
                "q",
                q,
                "district",
                district,
                "kind",
                kind,
                "band",
                ofBand,
                "sort",
                sort(newestFirst),
                "after",
                last);
    }

    private static String sort(boolean newestFirst) {
        return newestFirst ? "newest" : "";
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
