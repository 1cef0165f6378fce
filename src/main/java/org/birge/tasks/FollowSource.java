package org.birge.tasks;

import java.time.LocalDate;
import java.util.Objects;
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
     * @param reason of the amendment, kept in the task's history
     */
    public record Command(
            String sourceKind,
            long sourceId,
            String title,
            @Nullable String detail,
            @Nullable LocalDate begins,
            LocalDate due,
            long responsible,
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

    /** Title, days and people as the source has them now. A task that is done or cancelled stays as it is. */
    @Transactional
    public void change(Command command) {
        if (Objects.equals(command.confirmer(), command.responsible())) {
            throw new Refusal("tasks.refusal.confirms-own-work");
        }
        open(command.sourceKind(), command.sourceId()).ifPresent(task -> {
            sql.sql("""
                    update tasks.task
                       set title = :title, detail = :detail, begins = :begins, due = :due, responsible_id = :responsible,
                           confirmer_id = :confirmer, version = version + 1
                     where id = :id
                    """)
                    .param("id", task.id())
                    .param("title", command.title())
                    .param("detail", command.detail())
                    .param("begins", command.begins())
                    .param("due", command.due())
                    .param("responsible", command.responsible())
                    .param("confirmer", command.confirmer())
                    .update();
            events.add(
                    task.id(),
                    "amended",
                    command.reason(),
                    task.due().toString(),
                    command.due().toString());
        });
    }

    /** Takes the task back with the reason. */
    @Transactional
    public void cancel(String sourceKind, long sourceId, String reason) {
        open(sourceKind, sourceId).ifPresent(task -> {
            tasks.cancelled(task.id());
            events.add(task.id(), "cancelled", reason, null, null);
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
