package org.birge.tasks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tasks come from. */
@Repository
class TaskSources {

    record Source(String kind, long id) {}

    private final JdbcClient sql;

    TaskSources(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Source> of(long task) {
        return sql.sql("select source_kind as kind, source_id as id from tasks.task where id = :task")
                .param("task", task)
                .query(Source.class)
                .optional();
    }

    String title(long task) {
        return sql.sql("select title from tasks.task where id = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }
}
