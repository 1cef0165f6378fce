package org.birge.development.plan;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections of a plan in force that are a deputy's own: where they answer for a measure or confirm the work on one. */
@Repository
class OwnSections {

    private final JdbcClient sql;

    OwnSections(JdbcClient sql) {
        this.sql = sql;
    }

    Set<String> of(long plan, long person) {
        return sql.sql("""
                select m.section
                  from development.measure m
                  left join tasks_api.task t on t.source_kind = :source and t.source_id = m.id
                 where m.plan_id = :plan
                   and m.dropped_at is null
                   and (m.responsible_id = :person or t.confirmer_id = :person)
                """)
                .param("source", TasksFromPlan.SOURCE)
                .param("plan", plan)
                .param("person", person)
                .query(String.class)
                .set();
    }
}
