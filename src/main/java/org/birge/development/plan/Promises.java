package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.DaysSetOff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days promised in the routes of plans and amendments, where days off are set before them. */
@Repository
class Promises {

    /** @param plan id of the plan, or of the amendment; day the last one promised */
    record Promised(long plan, LocalDate day) {}

    private final JdbcClient sql;

    Promises(JdbcClient sql) {
        this.sql = sql;
    }

    /** Plans whose staff may still comment then. */
    List<Promised> ofComments(DaysSetOff off) {
        return sql.sql("""
                select id as plan, comments_until as day
                  from development.plan
                 where place_key >= :low
                   and place_key < :high
                   and comments_until >= :from
                   and comments_closed_at is null
                   and adopted_at is null
                   for update
                """)
                .param("low", off.low())
                .param("high", off.high())
                .param("from", off.from())
                .query(Promised.class)
                .list();
    }

    /** Plans the authority has not answered yet. */
    List<Promised> ofAnswers(DaysSetOff off) {
        return sql.sql("""
                select id as plan, answer_by as day
                  from development.plan
                 where place_key >= :low
                   and place_key < :high
                   and answer_by >= :from
                   and submitted_at is not null
                   and agreed_at is null
                   and noted_at is null
                   for update
                """)
                .param("low", off.low())
                .param("high", off.high())
                .param("from", off.from())
                .query(Promised.class)
                .list();
    }

    List<Promised> ofAmendments(DaysSetOff off) {
        return sql.sql("""
                select a.id as plan, a.answer_by as day
                  from development.plan p
                  join development.amendment a on a.plan_id = p.id
                 where p.place_key >= :low
                   and p.place_key < :high
                   and a.answer_by >= :from
                   and a.decision is null
                   for update of a
                """)
                .param("low", off.low())
                .param("high", off.high())
                .param("from", off.from())
                .query(Promised.class)
                .list();
    }

    void comments(long plan, LocalDate day) {
        sql.sql("update development.plan set comments_until = :day, version = version + 1 where id = :id")
                .param("day", day)
                .param("id", plan)
                .update();
    }

    void answer(long plan, LocalDate day) {
        sql.sql("update development.plan set answer_by = :day where id = :id")
                .param("day", day)
                .param("id", plan)
                .update();
    }

    void amendment(long amendment, LocalDate day) {
        sql.sql("update development.amendment set answer_by = :day where id = :id")
                .param("day", day)
                .param("id", amendment)
                .update();
    }
}
