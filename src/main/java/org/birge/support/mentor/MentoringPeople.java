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

    List<Long> heads(long school) {
        return sql.sql("select person from access_api.people_in_role('head', :school, :today) as h (person)")
                .param("school", school)
                .param("today", days.today())
                .query(Long.class)
                .list();
    }

    /** The heads of the nearest centre: it stands beside the schools of the authority it belongs to. */
    List<Long> headsOfCentre(long place) {
        return sql.sql("""
                with recursive above (id, parent_id, steps) as (
                  select p.id, p.parent_id, 0
                    from registry_api.place p
                   where p.id = :place
                  union all
                  select p.id, p.parent_id, a.steps + 1
                    from above a
                    join registry_api.place p on p.id = a.parent_id
                ), centre as (
                  select c.id, a.steps
                    from above a
                    join registry_api.place c on (c.parent_id = a.id or c.id = a.id) and c.kind = 'centre'
                )
                select distinct person
                  from centre
                 cross join lateral access_api.people_in_role('centre-head', centre.id, :today) as h (person)
                 where centre.steps = (select min(steps) from centre)
                """)
                .param("place", place)
                .param("today", days.today())
                .query(Long.class)
                .list();
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
