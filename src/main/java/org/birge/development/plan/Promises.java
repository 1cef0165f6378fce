package org.birge.development.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.registry.DaysSetOff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days promised in the routes of plans and amendments, where days off are set before them. */
@Repository
class Promises {

    /** @param plan id of the plan, or of the amendment; place key of its school; since when it is promised; day the last one promised */
    record Promised(long plan, long place, OffsetDateTime since, LocalDate day) {}

    /** Days off that were set before. @param school for one school alone; withdrawnAt null unless they were taken back */
    record Earlier(
            long low,
            long high,
            boolean school,
            LocalDate fromDay,
            LocalDate untilDay,
            OffsetDateTime setAt,
            @Nullable OffsetDateTime withdrawnAt) {

        boolean inForce() {
            return withdrawnAt == null;
        }

        /** Whether they stood when something was promised, which did not count them, or were set since, which moved it. */
        boolean knownTo(Promised promised) {
            return !setAt.isBefore(promised.since()) || withdrawnAt == null || withdrawnAt.isAfter(promised.since());
        }

        boolean covers(long place) {
            return low <= place && high > place;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(fromDay) && !day.isAfter(untilDay);
        }
    }

    private final JdbcClient sql;

    Promises(JdbcClient sql) {
        this.sql = sql;
    }

    /** Other days off set for any place of this range that end on the first of these days or later. */
    List<Earlier> earlier(DaysSetOff off) {
        return sql.sql("""
                select low, high, school, from_day, until_day, set_at, withdrawn_at
                  from registry_api.day_off
                 where public_id <> :id
                   and low < :high
                   and high > :low
                   and until_day >= :from
                """)
                .param("id", off.id())
                .param("low", off.low())
                .param("high", off.high())
                .param("from", off.from())
                .query(Earlier.class)
                .list();
    }

    /** Plans whose staff may still comment then. */
    List<Promised> ofComments(DaysSetOff off) {
        return sql.sql("""
                select id as plan, place_key as place, comments_opened_at as since, comments_until as day
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
                select id as plan, place_key as place, submitted_at as since, answer_by as day
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
                select a.id as plan, p.place_key as place, coalesce(a.passed_at, a.made_at) as since, a.answer_by as day
                  from development.plan p
                  join development.amendment a on a.plan_id = p.id
                 where p.place_key >= :low
                   and p.place_key < :high
                   and a.answer_by >= :from
                   and a.decision is null
                   for update
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
        sql.sql("update development.plan set answer_by = :day, version = version + 1 where id = :id")
                .param("day", day)
                .param("id", plan)
                .update();
    }

    void amendment(long amendment, LocalDate day) {
        sql.sql("""
                with moved as (
                  update development.amendment set answer_by = :day where id = :id returning plan_id
                )
                update development.plan p
                   set version = p.version + 1
                  from moved m
                 where p.id = m.plan_id
                """).param("day", day).param("id", amendment).update();
    }
}
