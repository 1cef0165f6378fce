package org.birge.support.mentor;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of young teachers and new heads, as it stands in the address.
 *
 * @param q part of the name or of the school's
 * @param state without, proposed, with, or empty for all
 * @param subject code of the pack; empty for all
 * @param kind young-teacher, new-head, or empty for both
 * @param after public id of the last person of the page before
 */
public record MenteeFilter(String q, String state, String subject, String kind, String after) {

    static final String PATH = "/mentors/young";
    static final MenteeFilter ALL = new MenteeFilter("", "", "", "", "");
    private static final int LONGEST = 100;

    static MenteeFilter of(Map<String, String> given) {
        String q = text(given, "q");
        return new MenteeFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                text(given, "state"),
                text(given, "subject"),
                text(given, "kind"),
                text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.isEmpty() && subject.isEmpty() && kind.isEmpty();
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

    MenteeFilter whole() {
        return new MenteeFilter(q, state, subject, kind, "");
    }

    private String address(String path, String last, String format) {
        return Pages.address(
                path, "q", q, "state", state, "subject", subject, "kind", kind, "after", last, "format", format);
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
