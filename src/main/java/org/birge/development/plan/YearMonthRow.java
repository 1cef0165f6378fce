package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.Calendar;

/**
 * A month of the plan's year.
 *
 * @param month its first day
 * @param begins measures that begin in it and are not due in it; runs those that go on through it
 * @param due measures due in it
 * @param control those of inside-school control
 * @param closed vacations that lie in it, holidays the public ones, points the control points
 */
public record YearMonthRow(
        LocalDate month,
        List<PlanPage.Row> begins,
        List<PlanPage.Row> runs,
        List<PlanPage.Row> due,
        List<PlanPage.Row> control,
        List<Calendar.Period> closed,
        List<LocalDate> holidays,
        List<Calendar.ControlPoint> points) {

    public boolean empty() {
        return begins.isEmpty() && runs.isEmpty() && due.isEmpty() && control.isEmpty();
    }
}
