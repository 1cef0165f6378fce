package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of preparation for a post. */
@Repository
class ReserveSteps {

    private final JdbcClient sql;
    private final Reserve reserve;

    ReserveSteps(JdbcClient sql, Reserve reserve) {
        this.sql = sql;
        this.reserve = reserve;
    }

    List<ReservePage.Step> of(long entry) {
        return sql.sql("""
                select public_id, what, with_whom, due, done_on
                  from support.reserve_step
                 where entry_id = :entry
                   and dropped_at is null
                 order by due, id
                """)
                .param("entry", entry)
                .query((row, n) -> new ReservePage.Step(
                        row.getString("public_id"),
                        row.getString("what"),
                        row.getString("with_whom"),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    void add(long entry, String what, @Nullable String with, LocalDate due) {
        sql.sql("""
                insert into support.reserve_step (public_id, entry_id, what, with_whom, due, planned_by)
                values (:public_id, :entry, :what, :with, :due, :person)
                """)
                .param("public_id", PublicId.next())
                .param("entry", entry)
                .param("what", what)
                .param("with", with)
                .param("due", due)
                .param("person", Scope.current().person())
                .update();
    }

    /** What was planned under this id. */
    String done(long entry, String step) {
        return sql.sql("""
                update support.reserve_step
                   set done_on = :today
                 where entry_id = :entry
                   and public_id = :step
                   and dropped_at is null
                   and done_on is null
                returning what
                """)
                .param("entry", entry)
                .param("step", step)
                .param("today", reserve.today())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    String dropped(long entry, String step) {
        return sql.sql("""
                update support.reserve_step
                   set dropped_at = :now
                 where entry_id = :entry
                   and public_id = :step
                   and dropped_at is null
                   and done_on is null
                returning what
                """)
                .param("entry", entry)
                .param("step", step)
                .param("now", reserve.now())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
