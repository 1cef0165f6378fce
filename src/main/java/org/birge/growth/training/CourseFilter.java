package org.birge.growth.training;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the catalogue, as it stands in the address.
 *
 * @param q part of the title or of the institute's name
 * @param kind empty for all; so are area, audience and state
 * @param sort title, hours or next
 * @param after public id of the last course of the page before
 */
public record CourseFilter(
        String q, String kind, String area, String audience, String state, String sort, String after) {

    static final String PATH = "/trainings/courses";
    private static final int LONGEST = 100;

    static CourseFilter of(Map<String, String> given) {
        String q = TrainingFilter.text(given, "q");
        String sort = TrainingFilter.text(given, "sort");
        return new CourseFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                TrainingFilter.text(given, "kind"),
                TrainingFilter.text(given, "area"),
                TrainingFilter.text(given, "audience"),
                TrainingFilter.text(given, "state"),
                sort.equals("hours") || sort.equals("next") ? sort : "title",
                TrainingFilter.text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && kind.isEmpty() && area.isEmpty() && audience.isEmpty() && state.isEmpty();
    }

    public String sorted(String other) {
        return address(PATH, other, "", "");
    }

    /** For aria-sort. */
    public String direction(String column) {
        return sort.equals(column) ? "ascending" : "none";
    }

    String next(String last) {
        return address(PATH, sort, last, "");
    }

    String first() {
        return address(PATH, sort, "", "");
    }

    CourseFilter whole() {
        return new CourseFilter(q, kind, area, audience, state, sort, "");
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
                "kind",
                kind,
                "area",
                area,
                "audience",
                audience,
                "state",
                state,
                "sort",
                order.equals("title") ? "" : order,
                "after",
                last,
                "format",
                format);
    }
}
