package org.birge.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Due days of what one owes, in one's calendar: on the day Today shows, done ones marked, cancelled ones as such. */
@Component
class TaskDays implements DatedEntries {

    private static final int MOST = 500;

    private record Row(
            String publicId,
            String kind,
            String title,
            LocalDate due,
            boolean done,
            boolean cancelled,
            int moves,
            OffsetDateTime changedAt) {}

    private final JdbcClient sql;
    private final SchoolDays days;

    TaskDays(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        return actor.may(Permission.SEE_TODAY)
                ? rows(actor, since).stream().map(row -> entry(row, words)).toList()
                : List.of();
    }

    private List<Row> rows(Actor actor, LocalDate since) {
        return sql.sql("""
                select t.public_id, t.kind, t.title, t.due, t.done_at is not null as done, t.cancelled_at is not null as cancelled,
                       e.moves, coalesce(e.changed_at, t.opened_at) as changed_at
                  from tasks.task t
                  left join lateral (select count(*) filter (where what in ('postponed', 'amended', 'cancelled', 'handed-over')) as moves,
                                            max(at) as changed_at
                                       from tasks.task_event
                                      where task_id = t.id) e on true
                 where t.responsible_id = :person
                   and t.place_key >= :low
                   and t.place_key < :high
                   and (t.done_at is null and t.cancelled_at is null or t.due >= :since)
                 order by t.due desc, t.id
                 limit :most
                """)
                .param("person", actor.personOrNotFound())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("since", since)
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    private DatedEntry entry(Row row, Words words) {
        String title = row.done() ? words.of("tasks.calendar.done", row.title()) : row.title();
        return new DatedEntry(
                "task-" + row.publicId(),
                row.moves(),
                row.changedAt().toInstant(),
                title,
                words.of("tasks.kind." + row.kind()),
                "",
                "/tasks/" + row.publicId(),
                When.on(days.shown(row.due())),
                row.cancelled());
    }
}
