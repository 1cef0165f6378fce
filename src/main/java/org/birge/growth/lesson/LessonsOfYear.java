package org.birge.growth.lesson;

import java.util.List;
import org.birge.registry.StaffYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open lessons that the staff of a school showed, and those of other schools they were guests at, in a year (J1a.10, J1a.11). */
@Repository
class LessonsOfYear implements StaffYear {

    private final JdbcClient sql;

    LessonsOfYear(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'OPEN_LESSON' as kind, n.id as person, n.name as who, l.topic as what, l.day, 0 as hours, '/lessons/' || l.public_id as address
                  from growth.open_lesson l
                  join registry_api.person n on n.id = l.teacher_id
                 where l.organisation_id = :school
                   and l.held_at is not null
                   and l.day >= :from
                   and l.day < :until
                 union all
                select 'LESSON_VISIT', n.id, n.name, l.topic, l.day, 0, '/lessons/' || l.public_id
                  from growth.lesson_guest g
                  join growth.open_lesson l on l.id = g.lesson_id
                  join registry_api.person n on n.id = g.person_id
                 where g.organisation_id = :school
                   and l.organisation_id <> :school
                   and g.came
                   and l.day >= :from
                   and l.day < :until
                 order by 5 desc, 3
                """)
                .param("school", asked.school())
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
