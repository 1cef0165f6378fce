package org.birge.growth.practice;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What is asked of the list of experience, as it stands in the address.
 *
 * @param view published (the region's), own (the reader's own and what the reader reviews), school (of the reader's school) or work (what goes its way
 *     in the centre's area)
 * @param q part of the title or of the school's name
 * @param after public id of the last one of the page before
 */
public record ExperienceFilter(String view, String q, String subject, String state, String after) {

    static final String PATH = "/experience";
    static final List<String> FOR_ALL = List.of("published");
    static final List<String> FOR_TEACHERS = List.of("published", "own");
    static final List<String> FOR_LEADERS = List.of("published", "own", "school");
    static final List<String> FOR_CENTRE = List.of("work", "published", "own");
    private static final int LONGEST = 100;

    /** @param views those the reader has; another is the first */
    static ExperienceFilter of(Map<String, String> given, List<String> views) {
        String q = text(given, "q");
        String view = text(given, "view");
        return new ExperienceFilter(
                views.contains(view) ? view : views.getFirst(),
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "subject"),
                text(given, "state"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && subject.isEmpty() && state.isEmpty();
    }

    public String in(String other) {
        return Pages.address(PATH, "view", other);
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
                path, "view", view, "q", q, "subject", subject, "state", state, "after", last, "format", format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
