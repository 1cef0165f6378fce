package org.birge.support.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mentors who were asked to take somebody and have not answered: they will want a place for them. */
@Repository
class AskedMentors {

    private final JdbcClient sql;

    AskedMentors(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many each was asked to take, by the id of the person. */
    Map<Long, Integer> counts(LocalDate today) {
        Map<Long, Integer> asked = new HashMap<>();
        sql.sql("""
                select mentor_id, count(*)::int as many
                  from support.mentorship
                 where mentor_agreed_at is null
                   and declined_at is null
                   and withdrawn_at is null
                   and ended_at is null
                   and ends >= :today
                 group by mentor_id
                """).param("today", today).query(row -> {
            asked.put(row.getLong("mentor_id"), row.getInt("many"));
        });
        return asked;
    }
}
