package org.birge.development.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.birge.tasks.SchoolDays;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A due day on which schools are closed is told, and the next school day offered; whoever means it so keeps it. */
@Component
class DueDay {

    private final SchoolDays days;

    DueDay(SchoolDays days) {
        this.days = days;
    }

    /** What was typed, with the next school day as its due day where that was chosen. */
    MeasureForm.Typed settled(MeasureForm.Typed typed) {
        LocalDate next = next(typed.due());
        return next != null && next.toString().equals(typed.detail().holiday())
                ? typed.withDue(next.toString())
                : typed;
    }

    /** All that is wrong with what was typed, the closed day included unless it was kept on purpose. */
    Problems problems(MeasureForm.Typed typed) {
        Problems problems = typed.problems();
        String meant = Objects.requireNonNullElse(typed.detail().holiday(), "");
        LocalDate next = next(typed.due());
        if (problems.isEmpty()
                && next != null
                && !meant.equals(typed.due().strip())
                && !meant.equals(next.toString())) {
            problems.add("due", "development.measure.due.closed");
        }
        return problems;
    }

    /** The next school day where the typed day is none; null where it is one, or no day at all. */
    @Nullable
    LocalDate next(String typed) {
        try {
            LocalDate due = typed.isBlank() ? null : LocalDate.parse(typed.strip());
            LocalDate shown = due == null ? null : days.shown(due);
            return shown == null || shown.equals(due) ? null : shown;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
