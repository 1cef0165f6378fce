package org.birge.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of tasks. */
@Repository
class Tasks {

    private final JdbcClient sql;
    private final Clock clock;
    private final CountryPack pack;
    private final String[] heads;

    Tasks(JdbcClient sql, Clock clock, CountryPack pack) {
        this.pack = pack;
        this.sql = sql;
        this.clock = clock;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    long add(String publicId, OpenTask.Command command, Instant now) {
        return sql.sql("""
                insert into tasks.task (public_id, kind, source_kind, source_id, organisation_id, place_key, responsible_id, confirmer_id,
                                        title, detail, link, begins, due, opened_at)
                select :public_id, :kind, :source_kind, :source, p.id, p.place_key, :responsible, :confirmer,
                       :title, :detail, :link, :begins, :due, :now
                  from registry_api.place p
                 where p.id = :organisation
                returning id
                """)
                .param("public_id", publicId)
                .param("kind", command.kind())
                .param("source_kind", command.sourceKind())
                .param("source", command.sourceId())
                .param("organisation", command.organisation())
                .param("responsible", command.responsible())
                .param("confirmer", command.confirmer())
                .param("title", command.title())
                .param("detail", command.detail())
                .param("link", command.link())
                .param("begins", command.begins())
                .param("due", command.due())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The task under a lock; not there when it is out of reach. */
    Task lock(String publicId) {
        return sql.sql("""
                select t.id, t.organisation_id, t.responsible_id, t.confirmer_id, t.due, t.progress, t.postponed, t.version,
                       t.done_at is not null as done, t.confirmed_at is not null as confirmed, t.cancelled_at is not null as cancelled,
                       t.kind,
                       exists (select 1
                                 from registry_api.posting h
                                where h.person_id = t.confirmer_id
                                  and h.organisation_id = t.organisation_id
                                  and h.post = any (:heads)
                                  and (h.valid_until is null or h.valid_until > t.due - 400)) as confirmer_is_head,
                       exists (select 1
                                 from registry_api.absence a
                                where a.person_id = t.confirmer_id
                                  and a.organisation_id = t.organisation_id
                                  and a.from_day <= :today
                                  and a.until_day >= :today)
                       or not exists (select 1
                                        from registry_api.posting h
                                       where h.person_id = t.confirmer_id
                                         and h.organisation_id = t.organisation_id
                                         and h.valid_from <= :today
                                         and (h.valid_until is null or h.valid_until > :today)) as confirmer_is_away,
                       exists (select 1
                                 from registry_api.posting h
                                where h.person_id = t.responsible_id
                                  and h.organisation_id = t.organisation_id
                                  and h.post = any (:heads)
                                  and h.valid_from <= :today
                                  and (h.valid_until is null or h.valid_until > least(:today, t.done_at::date)))
                       or t.confirmer_id is null
                         and o.kind = 'centre'
                         and (exists (select 1
                                        from unnest(array[:today::date, least(:today, t.done_at::date)]) as d (day)
                                       cross join lateral access_api.people_in_role('centre-head', t.organisation_id, d.day) as h (person)
                                       where h.person = t.responsible_id)
                              or not exists (select 1
                                               from access_api.people_in_role('centre-head', t.organisation_id, :today))) as nobody_confirms,
                       t.kind not in ('advice', 'look-again')
                         and exists (select 1
                                 from registry_api.union_member l
                                 join registry_api.union_member m on m.union_id = l.union_id
                                where l.person_id = :viewer
                                  and l.leads
                                  and l.valid_from <= :today
                                  and (l.valid_until is null or l.valid_until > :today)
                                  and m.person_id = t.responsible_id
                                  and m.valid_from <= :today
                                  and (m.valid_until is null or m.valid_until > :today)) as union_head
                  from tasks.task t
                  join registry_api.place o on o.id = t.organisation_id
                 where t.public_id = :id
                   for update of t
                """)
                .param("id", publicId)
                .param("heads", heads)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .param("viewer", Scope.current().person())
                .query((row, n) -> new Task(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getLong("responsible_id"),
                        row.getObject("confirmer_id", Long.class),
                        row.getString("kind"),
                        new Task.Chain(
                                row.getBoolean("confirmer_is_head"),
                                row.getBoolean("confirmer_is_away"),
                                row.getBoolean("nobody_confirms"),
                                row.getBoolean("union_head")),
                        row.getObject("due", LocalDate.class),
                        row.getInt("progress"),
                        row.getBoolean("done"),
                        row.getBoolean("confirmed"),
                        row.getBoolean("cancelled"),
                        row.getInt("postponed"),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void progress(long task, int progress) {
        sql.sql("update tasks.task set progress = :progress, version = version + 1 where id = :id")
                .param("id", task)
                .param("progress", progress)
                .update();
    }

    void done(long task) {
        stamp(task, """
                update tasks.task
                   set done_at = :now, progress = 100, returned_at = null, version = version + 1
                 where id = :id
                """);
    }

    void confirmed(long task) {
        stamp(task, "update tasks.task set confirmed_at = :now, version = version + 1 where id = :id");
    }

    void returned(long task) {
        stamp(task, """
                update tasks.task
                   set done_at = null, returned_at = :now, version = version + 1
                 where id = :id
                """);
    }

    void cancelled(long task) {
        stamp(task, "update tasks.task set cancelled_at = :now, version = version + 1 where id = :id");
    }

    void postponed(long task, LocalDate due) {
        sql.sql("update tasks.task set due = :due, postponed = postponed + 1, version = version + 1 where id = :id")
                .param("id", task)
                .param("due", due)
                .update();
    }

    /** Moved with the calendar: no postponement. */
    void moved(long task, LocalDate due) {
        sql.sql("update tasks.task set due = :due, version = version + 1 where id = :id")
                .param("id", task)
                .param("due", due)
                .update();
    }

    void handedOver(long task, long responsible, @Nullable Long confirmer) {
        sql.sql("""
                update tasks.task
                   set responsible_id = :responsible, confirmer_id = :confirmer, version = version + 1
                 where id = :id
                """)
                .param("id", task)
                .param("responsible", responsible)
                .param("confirmer", confirmer)
                .update();
    }

    private void stamp(long task, String update) {
        sql.sql(update)
                .param("id", task)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
