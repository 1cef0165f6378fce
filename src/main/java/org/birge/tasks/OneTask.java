package org.birge.tasks;

import java.time.LocalDate;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a task's page. */
@Repository
class OneTask {

    private final JdbcClient sql;
    private final Tasks tasks;
    private final Steps steps;
    private final Evidence evidence;
    private final Attendances attendances;
    private final TaskEvents events;
    private final SchoolDays days;

    OneTask(
            JdbcClient sql,
            Tasks tasks,
            Steps steps,
            Evidence evidence,
            Attendances attendances,
            TaskEvents events,
            SchoolDays days) {
        this.sql = sql;
        this.tasks = tasks;
        this.steps = steps;
        this.evidence = evidence;
        this.attendances = attendances;
        this.events = events;
        this.days = days;
    }

    @Transactional
    TaskPage page(String publicId) {
        Scope scope = Scope.current();
        Task task = tasks.lock(publicId).demand(TaskCommand.READ, scope);
        TaskPage.Facts facts = facts(task.id());
        boolean open = task.standing() == TaskStanding.OPEN;
        return new TaskPage(
                facts,
                days.shown(facts.due()),
                open ? days.late(facts.due(), days.today()) : 0,
                steps.of(task.id()),
                evidence.of(task.id()),
                attendances.of(task.id()).stream()
                        .map(list -> new TaskPage.Came(
                                list.publicId(),
                                list.day(),
                                list.theme(),
                                list.held(),
                                list.came().size(),
                                list.outsiders()))
                        .toList(),
                events.of(task.id()),
                new TaskPage.Rights(
                        task.allows(TaskCommand.WORK, scope),
                        task.allows(TaskCommand.ATTACH, scope),
                        task.allows(TaskCommand.CONFIRM, scope),
                        task.allows(TaskCommand.CONFIRM_STEPS, scope),
                        task.allows(task.postponing(), scope),
                        task.allows(TaskCommand.CANCEL, scope) && !task.isMeasure(),
                        task.allows(TaskCommand.CANCEL, scope) && task.isMeasure()),
                null,
                null);
    }

    /** The page with the question what a due day without school is to be; null where it is a school day. */
    @Transactional
    @Nullable
    TaskPage asking(String publicId, LocalDate due, String reason) {
        LocalDate next = days.shown(due);
        return next.equals(due) ? null : page(publicId).asking(new TaskPage.Asked(due, next, reason));
    }

    /** A file of a task the viewer may see. */
    @Transactional
    Evidence.Attached file(String publicId, String piece) {
        tasks.lock(publicId).demand(TaskCommand.READ, Scope.current());
        return evidence.file(publicId, piece);
    }

    /** The small picture of a photo of a task the viewer may see. */
    @Transactional
    Evidence.Attached preview(String publicId, String piece) {
        tasks.lock(publicId).demand(TaskCommand.READ, Scope.current());
        return evidence.preview(publicId, piece);
    }

    TaskPage.Facts facts(long id) {
        return sql.sql("""
                select t.*, r.name as responsible, c.name as confirmer, w.short_name as place, w.kind = 'centre' as centre,
                       (select max(a.until_day)
                          from registry_api.absence a
                         where a.person_id = t.responsible_id
                           and a.organisation_id = t.organisation_id
                           and a.from_day <= :today
                           and a.until_day >= :today) as absent_until
                  from tasks.task t
                  join registry_api.place w on w.id = t.organisation_id
                  left join registry_api.person r on r.id = t.responsible_id
                  left join registry_api.person c on c.id = t.confirmer_id
                 where t.id = :id
                """)
                .param("id", id)
                .param("today", days.today())
                .query((row, n) -> new TaskPage.Facts(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("organisation_id"),
                        row.getString("place"),
                        row.getBoolean("centre"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("link"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getInt("progress"),
                        String.valueOf(row.getString("responsible")),
                        row.getObject("absent_until", LocalDate.class),
                        row.getString("confirmer"),
                        Moments.in(row, "done_at"),
                        Moments.in(row, "returned_at"),
                        Moments.in(row, "confirmed_at"),
                        Moments.in(row, "cancelled_at"),
                        row.getInt("postponed"),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
