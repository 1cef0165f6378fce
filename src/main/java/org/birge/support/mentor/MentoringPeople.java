package org.birge.support.mentor;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom mentoring tells: heads of schools, the authority above them, the centre beside them; and how people are called. */
@Repository
class MentoringPeople {

    private final JdbcClient sql;
    private final MentoringDays days;

    MentoringPeople(JdbcClient sql, MentoringDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** The officers of the authority right above the school. */
    List<Long> officers(long school) {
        return sql.sql("""
                select person
                  from registry_api.place p
                 cross join lateral access_api.people_in_role('authority-officer', p.parent_id, :today) as o (person)
                 where p.id = :school
                """)
                .param("school", school)
                .param("today", days.today())
                .query(Long.class)
                .list();
    }

    /** The name, also of a partner whom the viewer does not reach. */
    String name(long person) {
        Optional<String> name = sql.sql("""
                select coalesce((select name from registry_api.person where id = :person), support.partner_name(:person))
                """)
                .param("person", person)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
        return name.orElse("");
    }
}
