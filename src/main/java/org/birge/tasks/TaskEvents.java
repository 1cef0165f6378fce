package org.birge.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to tasks: who, when, what. Rows are added, never changed. */
@Repository
class TaskEvents {

    private final JdbcClient sql;
    private final Clock clock;

    TaskEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(long task, String what, @Nullable String words, @Nullable String from, @Nullable String to) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into tasks.task_event (task_id, at, person_id, account_id, what, words, old_value, new_value)
                values (:task, :at, :person, :account, :what, :words, :from, :to)
                """)
                .param("task", task)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", scope.person())
                .param("account", scope.account())
                .param("what", what)
                .param("words", words)
                .param("from", from)
                .param("to", to)
                .update();
    }

    List<TaskPage.Event> of(long task) {
        return sql.sql("""
                select e.at, p.name, e.what, e.words, e.old_value, e.new_value
                  from tasks.task_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.task_id = :task
                 order by e.id desc
                 limit 200
                """)
                .param("task", task)
                .query((row, n) -> new TaskPage.Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("words"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }
}
