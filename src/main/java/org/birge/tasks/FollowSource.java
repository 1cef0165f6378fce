package org.birge.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An open task follows what it comes from when that is amended. Whoever amends it answers for who may. */
@Component
public class FollowSource {

    /**
     * How the source stands now.
     *
     * @param sourceKind and sourceId as the task was opened with
     * @param due new day, null when it stays: the task may have been postponed meanwhile
     * @param responsible new person, with who confirms; null when that stays: the task may have been handed over meanwhile
     * @param reason of the amendment, kept in the task's history
     */
    public record Command(
            String sourceKind,
            long sourceId,
            String title,
            @Nullable String detail,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            @Nullable Long responsible,
            @Nullable Long confirmer,
            String reason) {}

    private record Open(long id, LocalDate due) {}

    private final JdbcClient sql;
    private final Tasks tasks;
    private final TaskEvents events;

    FollowSource(JdbcClient sql, Tasks tasks, TaskEvents events) {
        this.sql = sql;
        this.tasks = tasks;
        this.events = events;
    }

    /** Whether the task of this source is done, so that nothing can be taken out of it any more. */
    @Transactional(readOnly = true)
    public boolean isDone(String sourceKind, long sourceId) {
        return sql.sql("""
                select exists (select 1
                                 from tasks.task
                                where source_kind = :kind
                                  and source_id = :source
                                  and done_at is not null
                                  and cancelled_at is null)
                """)
                .param("kind", sourceKind)
                .param("source", sourceId)
                .query(Boolean.class)
                .single();
    }

    /** What was amended goes over to the task. A task that is done or cancelled stays as it is. */
    @Transactional
    public void change(Command command) {
        if (command.responsible() != null && command.responsible().equals(command.confirmer())) {
            throw new Refusal("tasks.refusal.confirms-own-work");
        }
        open(command.sourceKind(), command.sourceId()).ifPresent(task -> {
            LocalDate due = command.due() == null ? task.due() : command.due();
            sql.sql("""
                    update tasks.task
                       set title = :title, detail = :detail, begins = :begins, due = :due,
                           responsible_id = coalesce(:responsible, responsible_id),
                           confirmer_id = case when :responsible::bigint is null then confirmer_id else :confirmer end, version = version + 1
                     where id = :id
                    """)
                    .param("id", task.id())
                    .param("title", command.title())
                    .param("detail", command.detail())
                    .param("begins", command.begins())
                    .param("due", due)
                    .param("responsible", command.responsible())
                    .param("confirmer", command.confirmer())
                    .update();
            events.add(task.id(), "amended", command.reason(), task.due().toString(), due.toString());
        });
    }

    /** Somebody else confirms it from now on, or nobody named; what is confirmed stays. */
    @Transactional
    public void confirmedBy(String sourceKind, long sourceId, @Nullable Long confirmer) {
        sql.sql("""
                update tasks.task
                   set confirmer_id = :confirmer, version = version + 1
                 where source_kind = :kind
                   and source_id = :source
                   and confirmed_at is null
                   and cancelled_at is null
                   and confirmer_id is distinct from :confirmer::bigint
                returning id
                """)
                .param("kind", sourceKind)
                .param("source", sourceId)
                .param("confirmer", confirmer)
                .query(Long.class)
                .list()
                .forEach(task -> events.add(task, "other-confirmer", null, null, null));
    }

    /** Takes the task back with the reason. */
    @Transactional
    public void cancel(String sourceKind, long sourceId, String reason) {
        open(sourceKind, sourceId).ifPresent(task -> {
            tasks.cancelled(task.id());
            events.add(task.id(), "cancelled", reason, null, null);
        });
    }

    /** What the source asked for is done by another thing: the task is closed, whoever it was given to. */
    @Transactional
    public void done(String sourceKind, long sourceId) {
        open(sourceKind, sourceId).ifPresent(task -> {
            tasks.done(task.id());
            events.add(task.id(), "done", null, null, null);
        });
    }

    private Optional<Open> open(String sourceKind, long sourceId) {
        return sql.sql("""
                select id, due
                  from tasks.task
                 where source_kind = :kind
                   and source_id = :source
                   and done_at is null
                   and cancelled_at is null
                   for update
                """)
                .param("kind", sourceKind)
                .param("source", sourceId)
                .query(Open.class)
                .optional();
    }
}
