package org.birge.support.mentor;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of mentors, as it stands in the address.
 *
 * @param q part of the name or of the place's name
 * @param state empty for all that are not over; waiting, approved, paused or over
 * @param subject code of the pack; empty for all; so is language
 * @param free only those with a free place
 * @param sort name, free or experience
 * @param after public id of the last mentor of the page before
 */
public record MentorFilter(
        String q, String state, String subject, String language, boolean free, String sort, String after) {

    static final String PATH = "/mentors";
    private static final int LONGEST = 100;

    static MentorFilter of(Map<String, String> given) {
        String q = text(given, "q");
        String sort = text(given, "sort");
        return new MentorFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "state"),
                text(given, "subject"),
                text(given, "language"),
                !text(given, "free").isEmpty(),
                sort.equals("free") || sort.equals("experience") ? sort : "name",
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.isEmpty() && subject.isEmpty() && language.isEmpty() && !free;
    }

    public String sorted(String other) {
        return address(PATH, other, "", "");
    }

    /** For aria-sort. */
    public String direction(String column) {
        return !sort.equals(column) ? "none" : column.equals("free") ? "descending" : "ascending";
    }

    String next(String last) {
        return address(PATH, sort, last, "");
    }

    String first() {
        return address(PATH, sort, "", "");
    }

    MentorFilter whole() {
        return new MentorFilter(q, state, subject, language, free, sort, "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(PATH + "/export", sort, "", format);
    }

    private String address(String path, String order, String last, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "state",
                state,
                "subject",
                subject,
                "language",
                language,
                "free",
                free ? "yes" : "",
                "sort",
                order.equals("name") ? "" : order,
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
