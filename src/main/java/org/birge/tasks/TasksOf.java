package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a person owes: for the page that hands it over when a posting ends. */
@Repository
public class TasksOf {

    /** An open task of a person; link leads to what it comes from. */
    public record Owed(long id, String publicId, String kind, String title, LocalDate due, int progress, String link) {}

    private final JdbcClient sql;

    TasksOf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Public ids of the steps a task was split into, in their order. */
    @Transactional(readOnly = true)
    public List<String> stepsOf(String task) {
        return sql.sql("""
                select s.public_id
                  from tasks.task_step s
                  join tasks.task t on t.id = s.task_id
                 where t.public_id = :task
                 order by s.position
                """).param("task", task).query(String.class).list();
    }

    /** Open tasks the person is responsible for within the viewer's reach, the soonest due first. */
    @Transactional(readOnly = true)
    public List<Owed> owedBy(long person) {
        return owedBy(person, null);
    }

    /** The same at one place only. */
    @Transactional(readOnly = true)
    public List<Owed> owedBy(long person, @Nullable Long organisation) {
        return sql.sql("""
                select id, public_id, kind, title, due, progress, link
                  from tasks.task
                 where responsible_id = :person
                   and done_at is null
                   and cancelled_at is null
                   and (:organisation::bigint is null or organisation_id = :organisation)
                 order by due, id
                 limit 500
                """)
                .param("person", person)
                .param("organisation", organisation)
                .query(Owed.class)
                .list();
    }
}
