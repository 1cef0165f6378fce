package org.birge.development.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open at the end of a year, and what goes over to the next. */
@Repository
public class OpenWork {

    /**
     * A measure whose work is not finished.
     *
     * @param task public id, null where none was opened
     * @param waits whether it is done and waits for its confirmation
     */
    public record Measure(
            long id,
            String publicId,
            String section,
            String title,
            String responsible,
            @Nullable LocalDate due,
            int progress,
            @Nullable String task,
            boolean waits) {}

    /**
     * A measure that goes over.
     *
     * @param taken public id in the next plan; null as long as that has not taken it
     * @param amending whether it is put forward as an amendment of the next plan that is not in force yet
     */
    public record Carried(
            long id,
            String publicId,
            String section,
            String title,
            @Nullable String taken,
            boolean amending) {

        boolean waits() {
            return taken == null && !amending;
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    OpenWork(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Measure> measures(long school, SchoolYear year) {
        return sql.sql("""
                select m.id, m.public_id, m.section, m.title, coalesce(p.name, '') as responsible, coalesce(t.due, m.due) as due,
                       coalesce(t.progress, 0) as progress, t.public_id as task, t.done_at is not null as waits
                  from development_api.measure m
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  left join registry_api.person p on p.id = coalesce(t.responsible_id, m.responsible_id)
                 where m.organisation_id = :school
                   and m.year = :year
                   and (t.id is not null or not exists (select 1
                                                          from tasks_api.task c
                                                         where c.source_kind = 'measure'
                                                           and c.source_id = m.id))
                   and (t.done_at is null or t.confirmed_at is null and t.confirmer_id is not null)
                 order by m.section, m.position
                """)
                .param("school", school)
                .param("year", year.start())
                .query(Measure.class)
                .list();
    }

    void settle(long measure, CloseYear.Settlement settlement) {
        sql.sql("""
                insert into development.settled_measure (measure_id, how, reason, settled_at, settled_by)
                values (:measure, :how, :reason, :now, :person)
                """)
                .param("measure", measure)
                .param("how", settlement.carried() ? "carried" : "cancelled")
                .param("reason", settlement.reason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", Scope.current().person())
                .update();
    }

    /** What the closing of a year carried over. */
    List<Carried> carried(long school, SchoolYear year) {
        return sql.sql("""
                select m.id, m.public_id, m.section, m.title, n.public_id as taken,
                       exists (select 1
                                 from development.amendment a
                                 join development.plan p on p.id = a.plan_id
                                where p.organisation_id = m.organisation_id
                                  and p.year = m.year + 1
                                  and a.decision is null
                                  and a.after -> 'detail' ->> 'origin' = 'measure:' || m.public_id) as amending
                  from development.settled_measure s
                  join development_api.measure m on m.id = s.measure_id
                  left join development_api.measure n on n.id = s.new_measure_id
                 where m.organisation_id = :school
                   and m.year = :year
                   and s.how = 'carried'
                 order by m.section, m.position
                """)
                .param("school", school)
                .param("year", year.start())
                .query(Carried.class)
                .list();
    }
}
