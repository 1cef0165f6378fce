package org.birge.growth.training;

import java.util.Optional;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether somebody is at another session at the same hours already, as far as the reader sees. */
@Repository
class SameDays {

    private final JdbcClient sql;

    SameDays(JdbcClient sql) {
        this.sql = sql;
    }

    /** The title of the other one. */
    Optional<String> of(long person, long training) {
        return sql.sql("""
                select c.title
                  from growth.enrolment e
                  join growth.training o on o.id = e.training_id and o.called_off_at is null
                  join growth.course c on c.id = o.course_id
                  join growth.training t on t.id = :training
                 where e.person_id = :person
                   and e.training_id <> :training
                   and e.declined_at is null
                   and e.withdrawn_at is null
                   and o.begins < t.ends
                   and o.ends > t.begins
                   and exists (select 1
                                 from growth.training_day a
                                 join growth.training_day b on b.day = a.day
                                where a.training_id = o.id
                                  and b.training_id = t.id)
                 order by o.first_day, o.id
                 limit 1
                """)
                .param("person", person)
                .param("training", training)
                .query(String.class)
                .optional();
    }

    /** Refuses an overlap unless whoever asks knows of it. */
    void demandNone(long person, long training, boolean anyway) {
        Optional<String> other = anyway ? Optional.empty() : of(person, training);
        if (other.isPresent()) {
            throw new Refusal("trainings.refusal.same-days", other.get());
        }
    }
}
