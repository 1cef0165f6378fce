package org.birge.tasks;

import java.util.List;
import java.util.Objects;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what a leaver owes to another, one by one or all to one person; what waits for the leaver's confirmation goes with all of it. Whoever
 * takes over never confirms their own work, and what was a head's is confirmed once it is not (cycle, people who come and go).
 */
@Component
public class HandOverTasks {

    /**
     * @param tasks ids of the tasks to hand over; null for everything the person owes and confirms
     * @param organisation the place they are owed at; null for all in reach
     */
    public record Command(
            long from,
            long to,
            @Nullable List<Long> tasks,
            @Nullable Long organisation) {

        public Command(long from, long to, @Nullable List<Long> tasks) {
            this(from, to, tasks, null);
        }
    }

    private record Row(
            long id,
            long organisation,
            long responsible,
            @Nullable Long confirmer) {}

    private final JdbcClient sql;
    private final Tasks tasks;
    private final Confirmers confirmers;
    private final TaskEvents events;

    HandOverTasks(JdbcClient sql, Tasks tasks, Confirmers confirmers, TaskEvents events) {
        this.confirmers = confirmers;
        this.sql = sql;
        this.tasks = tasks;
        this.events = events;
    }

    /** @return how many tasks changed hands. Refuses handing over to the same person. */
    @Transactional
    public int run(Command command) {
        if (command.from() == command.to()) {
            throw new Refusal("tasks.refusal.same-person");
        }
        List<Row> rows = open(command);
        rows.forEach(row -> handOver(row, command));
        return rows.size();
    }

    private void handOver(Row row, Command command) {
        long responsible = row.responsible() == command.from() ? command.to() : row.responsible();
        Long confirmer = Objects.equals(row.confirmer(), command.from()) ? Long.valueOf(command.to()) : row.confirmer();
        if (confirmer == null || confirmer.equals(responsible)) {
            confirmer = confirmers.of(row.organisation(), responsible).orElse(null);
        }
        tasks.handedOver(row.id(), responsible, confirmer);
        events.add(row.id(), "handed-over", null, Long.toString(command.from()), Long.toString(command.to()));
    }

    private List<Row> open(Command command) {
        return sql.sql("""
                select id, organisation_id as organisation, responsible_id as responsible, confirmer_id as confirmer
                  from tasks.task
                 where cancelled_at is null
                   and (responsible_id = :from and done_at is null
                        or confirmer_id = :from and confirmed_at is null and :all)
                   and (:all or id = any (:tasks))
                   and (:organisation::bigint is null or organisation_id = :organisation)
                 order by id
                   for update
                """)
                .param("from", command.from())
                .param("all", command.tasks() == null)
                .param("organisation", command.organisation())
                .param(
                        "tasks",
                        command.tasks() == null ? new Long[0] : command.tasks().toArray(Long[]::new))
                .query(Row.class)
                .list();
    }
}
