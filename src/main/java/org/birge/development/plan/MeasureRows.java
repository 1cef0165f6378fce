package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Map;
import org.birge.shared.Text;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures as the plan's page shows them. */
@Component
class MeasureRows {

    private final Areas areas;
    private final PlanViews views;
    private final InsideControl control;
    private final SchoolDays days;

    MeasureRows(Areas areas, PlanViews views, InsideControl control, SchoolDays days) {
        this.areas = areas;
        this.views = views;
        this.control = control;
        this.days = days;
    }

    /** @param withWork whether the reader sees how far the work is */
    PlanPage.Row of(
            PlanRows.Row row, PlanPage.Facts plan, Map<String, Text> groups, boolean withWork, LocalDate today) {
        return new PlanPage.Row(
                row.publicId(),
                row.section(),
                views.number(row.section(), row.position(), plan.centre()),
                row.title(),
                row.kind(),
                row.forWhom(),
                row.responsibleId(),
                row.responsible(),
                row.helpers(),
                row.begins(),
                row.due(),
                row.expected(),
                row.resources(),
                row.needs().stream().flatMap(area -> areas.named(area).stream()).toList(),
                row.evidence(),
                row.act(),
                withWork ? work(row.task(), today) : null,
                control.of(row),
                new PlanPage.More(
                        row.detail().indicator(),
                        row.detail().groups().stream()
                                .filter(groups::containsKey)
                                .map(groups::get)
                                .toList(),
                        row.people(),
                        row.detail().origin() == null
                                ? null
                                : row.detail().origin().replaceFirst(":.*", ""),
                        row.detail().goal(),
                        row.helperIds(),
                        row.needs()));
    }

    private PlanPage.@Nullable Work work(PlanRows.@Nullable Task task, LocalDate today) {
        if (task == null) {
            return null;
        }
        String state = task.cancelled()
                ? "cancelled"
                : task.confirmed() ? "confirmed" : task.done() ? task.hasConfirmer() ? "waiting" : "done" : "open";
        boolean open = state.equals("open");
        boolean ahead = open
                && task.progress() == 0
                && (task.begins() == null || task.begins().isAfter(today));
        return new PlanPage.Work(
                task.publicId(), task.progress(), state, open ? days.late(task.due(), today) : 0, ahead);
    }

    static boolean finished(PlanRows.Task task) {
        return task.confirmed() || task.done() && !task.hasConfirmer();
    }
}
