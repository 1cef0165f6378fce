package org.birge.growth.lesson;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What is asked of the list of master lessons, as it stands in the address.
 *
 * @param view shown (to be watched), ahead, or drafts (of the centre)
 * @param q part of the title or of an outsider's name
 * @param after public id of the last one of the page before
 */
public record MasterFilter(String view, String q, String kind, String subject, String language, String after) {

    static final String PATH = "/lessons/masters";
    static final List<String> FOR_ALL = List.of("ahead", "shown");
    static final List<String> FOR_CENTRE = List.of("ahead", "shown", "drafts");
    private static final int LONGEST = 100;

    /** @param views those the reader has; another is the first */
    static MasterFilter of(Map<String, String> given, List<String> views) {
        String q = text(given, "q");
        String view = text(given, "view");
        return new MasterFilter(
                views.contains(view) ? view : views.getFirst(),
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "kind"),
                text(given, "subject"),
                text(given, "language"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && kind.isEmpty() && subject.isEmpty() && language.isEmpty();
    }

    public String in(String other) {
        return Pages.address(PATH, "view", other.equals("ahead") ? "" : other);
    }

    String next(String last) {
        return address(PATH, last, "");
    }

    String first() {
        return address(PATH, "", "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(PATH + "/export", "", format);
    }

    private String address(String path, String last, String format) {
        return Pages.address(
                path,
                "view",
                view,
                "q",
                q,
                "kind",
                kind,
                "subject",
                subject,
                "language",
                language,
                "after",
                last,
                "format",
                format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
