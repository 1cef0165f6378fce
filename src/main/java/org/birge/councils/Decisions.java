package org.birge.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What councils decided. */
@Repository
class Decisions {

    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    List<Decision> of(long session) {
        return sql.sql("""
                select d.id, d.public_id, d.item_id, d.wording, d.responsible_id, d.responsible, d.due, d.task_id
                  from councils.decision d
                  join councils.item i on i.id = d.item_id
                 where i.session_id = :session
                 order by i.position, d.id
                """)
                .param("session", session)
                .query((row, n) -> decision(row))
                .list();
    }

    void add(
            Item item,
            String publicId,
            RecordDecision.Command command,
            String responsible,
            Instant now,
            @Nullable Long by) {
        sql.sql("""
                insert into councils.decision (public_id, item_id, place_key, wording, responsible_id, responsible, due, sent_key, recorded_at, recorded_by)
                values (:public_id, :item, :place, :wording, :responsible_id, :responsible, :due, :key, :now, :by)
                """)
                .param("public_id", publicId)
                .param("item", item.id())
                .param("place", item.placeKey())
                .param("wording", command.wording().strip())
                .param("responsible_id", command.responsible())
                .param("responsible", responsible)
                .param("due", command.due())
                .param("key", command.key())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Whether the decision of this key is written already. */
    boolean sent(Item item, String key) {
        return sql.sql("select exists (select 1 from councils.decision where item_id = :item and sent_key = :key)")
                .param("item", item.id())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    int drop(long session, String publicId) {
        return sql.sql("""
                delete from councils.decision
                 where public_id = :public_id
                   and item_id in (select id from councils.item where session_id = :session)
                """)
                .param("public_id", publicId)
                .param("session", session)
                .update();
    }

    void opened(long decision, long task) {
        sql.sql("update councils.decision set task_id = :task where id = :id")
                .param("id", decision)
                .param("task", task)
                .update();
    }

    /** Decisions of the council's closed sessions, open ones first, then the newest; see {@link StandingDecision} for the states. */
    List<StandingDecision> standing(long council, LocalDate overdueUpTo) {
        return sql.sql("""
                select d.wording, coalesce(p.name, d.responsible) as responsible, d.responsible as decided_for, d.due, s.public_id as session, s.number, s.held_at, t.public_id as task,
                       case when t.id is null then 'noted'
                            when t.cancelled_at is not null then 'cancelled'
                            when t.confirmed_at is not null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            else 'open' end as state
                  from councils.decision d
                  join councils.item i on i.id = d.item_id
                  join councils.session s on s.id = i.session_id
                  left join tasks_api.task t on t.id = d.task_id
                  left join registry_api.person p on p.id = t.responsible_id and p.id <> d.responsible_id
                 where s.council_id = :council
                   and s.closed_at is not null
                 order by (t.done_at is null and t.cancelled_at is null and t.id is not null) desc, s.held_at desc, d.id
                 limit 40
                """)
                .param("council", council)
                .param("overdue", overdueUpTo)
                .query((row, n) -> new StandingDecision(
                        row.getString("wording"),
                        row.getString("responsible"),
                        row.getString("decided_for"),
                        row.getObject("due", LocalDate.class),
                        row.getString("session"),
                        row.getInt("number"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant(),
                        row.getString("task"),
                        row.getString("state")))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("item_id"),
                row.getString("wording"),
                row.getObject("responsible_id", Long.class),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                row.getObject("task_id", Long.class));
    }
}
