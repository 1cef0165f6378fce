package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans as they were issued; found by the school alone. */
@Repository
class IssuedPlans {

    private final JdbcClient sql;
    private final Clock clock;

    IssuedPlans(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    List<PlanPage.Issued> of(long plan) {
        return issued(plan).list(sql);
    }

    /** The same, gathered with other questions. */
    Supplier<List<PlanPage.Issued>> of(Gathering asked, long plan) {
        return asked.list(issued(plan));
    }

    private static Query<PlanPage.Issued> issued(long plan) {
        return Query.of("""
                select document, number, issued_on as "on", version
                  from development.plan_document
                 where plan_id = :plan
                 order by id desc
                """, PlanPage.Issued.class).with("plan", plan);
    }

    /** The version of a plan that is in force; 0 where none is kept. */
    int version(long plan) {
        return sql.sql("select coalesce(max(number), 0) from development.plan_version where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    void add(long plan, String document, String number, LocalDate on) {
        sql.sql("""
                insert into development.plan_document (plan_id, version, document, number, issued_on, issued_at, issued_by)
                values (:plan, :version, :document, :number, :on, :now, :by)
                """)
                .param("plan", plan)
                .param("version", version(plan))
                .param("document", document)
                .param("number", number)
                .param("on", on)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .update();
    }

    /** Refuses with a 404 what is not among the plans the reader's school issued. */
    @Transactional(readOnly = true)
    public void demand(String document) {
        boolean known = sql.sql("select exists (select 1 from development.plan_document where document = :document)")
                .param("document", document)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }
}
