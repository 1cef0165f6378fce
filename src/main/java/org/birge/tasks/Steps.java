package org.birge.tasks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps a task is split into. */
@Repository
class Steps {

    private final JdbcClient sql;
    private final Clock clock;

    Steps(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    int count(long task) {
        return sql.sql("select count(*) from tasks.task_step where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    /** Per cent of steps done, rounded down; 0 when there are none. */
    int shareDone(long task) {
        return sql.sql("""
                select coalesce(100 * count(done_at) / nullif(count(*), 0), 0)
                  from tasks.task_step
                 where task_id = :task
                """).param("task", task).query(Integer.class).single();
    }

    void add(long task, int after, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sql.sql("""
                    insert into tasks.task_step (public_id, task_id, position, title, added_at)
                    values (:public_id, :task, :position, :title, :now)
                    """)
                    .param("public_id", PublicId.next())
                    .param("task", task)
                    .param("position", after + i + 1)
                    .param("title", titles.get(i))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Exactly these steps are done; those that were done before keep their moment. */
    void done(long task, Collection<String> publicIds) {
        sql.sql("""
                update tasks.task_step
                   set done_at = case when public_id = any (:done) or confirmed_at is not null then coalesce(done_at, :now::timestamptz) end
                 where task_id = :task
                """)
                .param("task", task)
                .param("done", publicIds.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many of these were done and are confirmed now */
    int confirm(long task, Collection<String> publicIds, @Nullable Long by) {
        return sql.sql("""
                update tasks.task_step
                   set confirmed_at = :now, confirmed_by = :by::bigint
                 where task_id = :task
                   and public_id = any (:steps)
                   and done_at is not null
                   and confirmed_at is null
                """)
                .param("task", task)
                .param("steps", publicIds.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<TaskPage.Step> of(long task) {
        return sql.sql("""
                select public_id, title, done_at is not null as done, confirmed_at is not null as confirmed
                  from tasks.task_step
                 where task_id = :task
                 order by position
                """).param("task", task).query(TaskPage.Step.class).list();
    }
}
