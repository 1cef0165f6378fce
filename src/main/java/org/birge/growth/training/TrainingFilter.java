package org.birge.growth.training;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of sessions, as it stands in the address.
 *
 * @param q part of the course's title or of the institute's name
 * @param when ahead, open or past
 * @param area code of an area of needs; empty for all; so are kind and language
 * @param after public id of the last session of the page before
 */
public record TrainingFilter(String q, String when, String kind, String area, String language, String after) {

    static final String PATH = "/trainings";
    public static final List<String> TIMES = List.of("ahead", "open", "past");
    private static final int LONGEST = 100;

    static TrainingFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String when = text(given, "when");
        return new TrainingFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                TIMES.contains(when) ? when : "ahead",
                text(given, "kind"),
                text(given, "area"),
                text(given, "language"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && when.equals("ahead") && kind.isEmpty() && area.isEmpty() && language.isEmpty();
    }

    String next(String last) {
        return address(PATH, last, "");
    }

    String first() {
        return address(PATH, "", "");
    }

    TrainingFilter whole() {
        return new TrainingFilter(q, when, kind, area, language, "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(PATH + "/export", "", format);
    }

    private String address(String path, String last, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "when",
                when.equals("ahead") ? "" : when,
                "kind",
                kind,
                "area",
                area,
                "language",
                language,
                "after",
                last,
                "format",
                format);
    }

    static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
