package org.birge.growth.lesson;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What is asked of the list of open lessons, as it stands in the address.
 *
 * @param view ahead, past, own (shown or visited by the reader), school (of the reader's school) or guests (where the school's people go)
 * @param q part of the topic or of the school's name
 * @param after public id of the last lesson of the page before
 */
public record LessonFilter(String view, String q, String subject, String district, String after) {

    static final String PATH = "/lessons";
    static final List<String> FOR_ALL = List.of("ahead", "past");
    static final List<String> FOR_SCHOOLS = List.of("ahead", "past", "own");
    static final List<String> FOR_LEADERS = List.of("ahead", "past", "own", "school", "guests");
    private static final int LONGEST = 100;

    /** @param views those the reader has; another is the first */
    static LessonFilter of(Map<String, String> given, List<String> views) {
        String q = text(given, "q");
        String view = text(given, "view");
        return new LessonFilter(
                views.contains(view) ? view : views.getFirst(),
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "subject"),
                text(given, "district"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && subject.isEmpty() && district.isEmpty();
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
                path, "view", view, "q", q, "subject", subject, "district", district, "after", last, "format", format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
