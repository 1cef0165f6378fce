package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of those with a place was there, and who completed the session. */
@Repository
class TrainingResults {

    private final JdbcClient sql;
    private final TrainingDays days;

    TrainingResults(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    List<Long> completed(long training) {
        return sql.sql("select person_id from growth.enrolment where training_id = :id and completed")
                .param("id", training)
                .query(Long.class)
                .list();
    }

    int withoutResult(long training) {
        return sql.sql("""
                select count(*)::int
                  from growth.enrolment
                 where training_id = :id
                   and seated_at is not null
                   and withdrawn_at is null
                   and result_at is null
                """).param("id", training).query(Integer.class).single();
    }

    void mark(long training, LocalDate day, List<String> present) {
        sql.sql("""
                insert into growth.attendance (enrolment_id, day, present, marked_at, marked_by)
                select e.id, :day, e.public_id = any (:present), :now, :person
                  from growth.enrolment e
                 where e.training_id = :training
                   and e.seated_at is not null
                   and e.withdrawn_at is null
                    on conflict (enrolment_id, day) do update
                   set present = excluded.present, marked_at = excluded.marked_at, marked_by = excluded.marked_by
                """)
                .param("training", training)
                .param("day", day)
                .param("present", present.toArray(String[]::new))
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
    }

    /** Whether attendance is marked on a day that is none of these. */
    boolean markedBeyond(long training, List<LocalDate> kept) {
        return sql.sql("""
                select exists (select 1
                                 from growth.attendance a
                                 join growth.enrolment e on e.id = a.enrolment_id
                                where e.training_id = :training
                                  and a.day <> all (:kept::date[]))
                """)
                .param("training", training)
                .param("kept", kept.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** @return how many of the places there are */
    int write(long training, List<WriteResults.Result> results) {
        return sql.sql("""
                update growth.enrolment e
                   set completed = r.completed, certificate = case when r.completed then r.certificate end, result_at = :now, result_by = :person
                  from unnest(:places::text[], :completed::boolean[], :certificates::text[]) as r (place, completed, certificate)
                 where e.training_id = :training
                   and e.public_id = r.place
                   and e.seated_at is not null
                   and e.withdrawn_at is null
                """)
                .param("training", training)
                .param(
                        "places",
                        results.stream().map(WriteResults.Result::enrolment).toArray(String[]::new))
                .param(
                        "completed",
                        results.stream().map(WriteResults.Result::completed).toArray(Boolean[]::new))
                .param(
                        "certificates",
                        results.stream().map(WriteResults.Result::certificate).toArray(String[]::new))
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
    }
}
