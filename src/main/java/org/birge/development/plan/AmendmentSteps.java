package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of an amendment on its route, as they are written down. */
@Repository
class AmendmentSteps {

    private final JdbcClient sql;

    AmendmentSteps(JdbcClient sql) {
        this.sql = sql;
    }

    void awaitsCouncil(long amendment) {
        sql.sql("update development.amendment set awaits_council = true where id = :id")
                .param("id", amendment)
                .update();
    }

    void submitted(long amendment, SubmitAmendment.Command command, LocalDate answerBy) {
        sql.sql("""
                update development.amendment
                   set awaits_council = false, adopted_on = :held, minutes_number = :minutes, order_number = :number, order_date = :date,
                       answer_by = :answer_by
                 where id = :id
                """)
                .param("id", amendment)
                .param("held", command.heldOn())
                .param("minutes", command.minutesNumber().strip())
                .param("number", command.orderNumber().strip())
                .param("date", command.orderDate())
                .param("answer_by", answerBy)
                .update();
    }

    void silent(long amendment) {
        sql.sql("update development.amendment set noted_silently = true where id = :id")
                .param("id", amendment)
                .update();
    }

    /** Those submitted before days were promised get them from today on. */
    void promise(LocalDate until) {
        sql.sql("""
                update development.amendment
                   set answer_by = :until
                 where decision is null
                   and not awaits_council
                   and (not proposed or passed_at is not null)
                   and answer_by is null
                """).param("until", until).update();
    }

    /** Public ids of those before the authority whose promised days are over. */
    List<String> overdue(LocalDate today) {
        return sql.sql("""
                select public_id
                  from development.amendment
                 where decision is null
                   and not awaits_council
                   and answer_by < :today
                 order by answer_by, id
                """).param("today", today).query(String.class).list();
    }
}
