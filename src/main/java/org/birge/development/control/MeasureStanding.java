package org.birge.development.control;

import java.util.List;

/**
 * How one measure stands on the day of counting.
 *
 * @param state planned, under-way, overdue or done; what waits for confirmation is under way
 */
public record MeasureStanding(long measure, String section, String title, String state) {

    /** The states in the order they are shown. */
    public static final List<String> STATES = List.of("done", "under-way", "overdue", "planned");

    static int count(List<MeasureStanding> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
