package org.birge.growth.training;

import java.util.List;
import java.util.Map;
import org.birge.web.Pages;

/**
 * What a leader asks of the list of the school's trainings, as it stands in the address.
 *
 * @param q part of a name or of a title
 * @param state empty for all; ahead, waiting, completed or over
 * @param sort turn or name
 * @param after public id of the last place of the page before
 */
public record SchoolTrainingsFilter(String q, String state, String sort, String after) {

    static final String PATH = "/trainings/school";
    public static final List<String> STATES = List.of("", "ahead", "waiting", "completed", "over");
    private static final int LONGEST = 100;

    static SchoolTrainingsFilter of(Map<String, String> given) {
        String q = TrainingFilter.text(given, "q");
        String state = TrainingFilter.text(given, "state");
        return new SchoolTrainingsFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                STATES.contains(state) ? state : "",
                TrainingFilter.text(given, "sort").equals("name") ? "name" : "turn",
                TrainingFilter.text(given, "after"));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.isEmpty();
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

    SchoolTrainingsFilter whole() {
        return new SchoolTrainingsFilter(q, state, sort, "");
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
                "sort",
                order.equals("turn") ? "" : order,
                "after",
                last,
                "format",
                format);
    }
}
