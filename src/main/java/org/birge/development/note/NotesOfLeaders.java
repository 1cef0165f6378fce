package org.birge.development.note;

import java.util.List;
import org.birge.registry.StaffYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes that leaders of a school wrote of lessons and classes they looked at (J1a.10). */
@Repository
class NotesOfLeaders implements StaffYear {

    private final JdbcClient sql;

    NotesOfLeaders(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'NOTE' as kind, n.id as person, n.name as who, c.theme as what, c.visited_on as day, 0 as hours,
                       '/year/notes/' || c.public_id as address
                  from development.control_note c
                  join registry_api.person n on n.id = c.controller_id
                 where c.organisation_id = :school
                   and c.controller_id = any(:leaders)
                   and c.finished_at is not null
                   and c.visited_on >= :from
                   and c.visited_on < :until
                 order by c.visited_on desc, c.id desc
                """)
                .param("school", asked.school())
                .param("leaders", asked.leaders().toArray(Long[]::new))
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
