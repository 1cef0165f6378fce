package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;

/**
 * Today: what one owes, the same for every role.
 *
 * @param week of the school year, 0 outside it
 * @param weekend whether "this week" is the coming one, because today nobody works
 * @param leading cards of the role's own work
 * @param escalated what others are so late with that the viewer is told: 7 school days who confirms it, 14 the head
 */
public record TodayPage(
        LocalDate today,
        int week,
        boolean weekend,
        List<Row> overdue,
        List<Row> thisWeek,
        List<Row> later,
        List<Row> toConfirm,
        List<Row> escalated,
        List<DrawnCard> leading,
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
            int told,
            String other,
            String place) {

        /** Whether the one who confirms, or the head, was told: the word of tasks.today.told.[word], else empty. */
        public String passedOn() {
            return told >= Stage.DEPUTY.number() ? Stage.of(told).word() : "";
        }
    }

    /** Whether anything is due from the reader. */
    public boolean owes() {
        return !overdue.isEmpty() || !thisWeek.isEmpty() || !later.isEmpty();
    }

    public boolean empty() {
        return leading.isEmpty()
                && overdue.isEmpty()
                && thisWeek.isEmpty()
                && later.isEmpty()
                && toConfirm.isEmpty()
                && escalated.isEmpty();
    }
}
