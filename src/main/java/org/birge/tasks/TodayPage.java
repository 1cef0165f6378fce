package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;

/**
 * Today: what one owes, the same for every role.
 *
 * @param week of the school year, 0 outside it
 */
public record TodayPage(
        LocalDate today,
        int week,
        List<Row> overdue,
        List<Row> thisWeek,
        List<Row> later,
        List<Row> toConfirm,
        List<DrawnCard> cards) {

    /**
     * One line.
     *
     * @param due shown due day, a school day
     * @param late school days since then
     */
    public record Row(
            String publicId,
            String kind,
            String title,
            String detail,
            LocalDate due,
            int late,
            int progress,
            int steps,
            int stepsDone,
            boolean returned,
            String other) {}

    public boolean empty() {
        return overdue.isEmpty() && thisWeek.isEmpty() && later.isEmpty() && toConfirm.isEmpty();
    }
}
