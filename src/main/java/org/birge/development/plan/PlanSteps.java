package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of a plan on its route, as they are written down. */
@Repository
class PlanSteps {

    private final JdbcClient sql;
    private final Clock clock;

    PlanSteps(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What came after an earlier round no longer holds; its comments stay. */
    void openedForComment(long plan, LocalDate until) {
        sql.sql("""
                update development.plan
                   set comments_opened_at = :now, comments_until = :until, comments_closed_at = null, comments_skipped = null, returned_at = null,
                       adopted_at = null, adopted_on = null, minutes_number = null, council_on = null, council_minutes = null, version = version + 1
                 where id = :id
                """).param("id", plan).param("now", now()).param("until", until).update();
    }

    void commentsUntil(long plan, LocalDate until) {
        sql.sql("""
                update development.plan
                   set comments_until = :until, comments_closed_at = null, version = version + 1
                 where id = :id
                """).param("id", plan).param("until", until).update();
    }

    void commentsClosed(long plan) {
        sql.sql("update development.plan set comments_closed_at = :now, version = version + 1 where id = :id")
                .param("id", plan)
                .param("now", now())
                .update();
    }

    /** @param skipped why the staff were not asked for comments; null when they were */
    void adopted(long plan, LocalDate heldOn, String minutesNumber, @Nullable String skipped) {
        sql.sql("""
                update development.plan
                   set adopted_at = :now, adopted_on = :held, minutes_number = :number, comments_skipped = :skipped, returned_at = null,
                       council_on = null, council_minutes = null, version = version + 1
                 where id = :id
                """)
                .param("id", plan)
                .param("now", now())
                .param("held", heldOn)
                .param("number", minutesNumber)
                .param("skipped", skipped)
                .update();
    }

    /** The council has adopted it, but something still stands in the way. */
    void decidedByCouncil(long plan, LocalDate heldOn, String minutesNumber) {
        sql.sql("""
                update development.plan
                   set council_on = :held, council_minutes = :number, version = version + 1
                 where id = :id
                """)
                .param("id", plan)
                .param("held", heldOn)
                .param("number", minutesNumber)
                .update();
    }

    /** Back to the draft, to be written again. */
    void adoptionTakenBack(long plan) {
        sql.sql("""
                update development.plan
                   set adopted_at = null, adopted_on = null, minutes_number = null, comments_opened_at = null, comments_until = null,
                       comments_closed_at = null, comments_skipped = null, version = version + 1
                 where id = :id
                """).param("id", plan).update();
    }

    void answerBy(long plan, LocalDate day) {
        sql.sql("update development.plan set answer_by = :day where id = :id")
                .param("id", plan)
                .param("day", day)
                .update();
    }

    /** The authority has answered a centre's plan. */
    void awaitsOrder(long plan) {
        sql.sql("update development.plan set awaits_order = true where id = :id")
                .param("id", plan)
                .update();
    }

    /** By the order of the centre's head. */
    void ordered(long plan, String orderNumber, @Nullable LocalDate orderDate) {
        sql.sql("""
                update development.plan
                   set awaits_order = false, order_number = :number, order_date = :date, version = version + 1
                 where id = :id
                """)
                .param("id", plan)
                .param("number", orderNumber)
                .param("date", orderDate)
                .update();
    }

    void notedBySilence(long plan) {
        sql.sql(
                        "update development.plan set noted_at = :now, noted_silently = true, version = version + 1 where id = :id")
                .param("id", plan)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
