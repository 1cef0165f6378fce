package org.birge.growth.training;

import java.util.List;
import org.birge.registry.StaffYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses and seminars that the staff of a school completed in a year (J1a.11). */
@Repository
class TrainingsOfYear implements StaffYear {

    private final JdbcClient sql;

    TrainingsOfYear(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'TRAINING' as kind, n.id as person, n.name as who, c.title as what, t.last_day as day, c.hours,
                       '/trainings/sessions/' || t.public_id as address
                  from growth.enrolment e
                  join growth.training t on t.id = e.training_id
                  join growth.course c on c.id = t.course_id
                  join registry_api.person n on n.id = e.person_id
                 where e.organisation_id = :school
                   and e.completed
                   and t.last_day >= :from
                   and t.last_day < :until
                 order by t.last_day desc, n.sort_key, e.id
                """)
                .param("school", asked.school())
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
