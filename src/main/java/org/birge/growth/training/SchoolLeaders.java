package org.birge.growth.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The heads of schools, by the roles given to them: ids only, to tell them. */
@Repository
class SchoolLeaders {

    private final JdbcClient sql;
    private final TrainingDays days;

    SchoolLeaders(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    List<Long> of(long school) {
        return sql.sql("select person from access_api.people_in_role('head', :school, :today) as h (person)")
                .param("school", school)
                .param("today", days.today())
                .query(Long.class)
                .list();
    }
}
