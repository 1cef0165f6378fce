package org.birge.support.mentor;

import java.util.List;
import org.birge.registry.StaffYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom of a school somebody mentored in a year, and who of it mentored; a pair that ended before its first day counts for nobody (J1a.10, J1a.11). */
@Repository
class MentoringOfYear implements StaffYear {

    private final JdbcClient sql;

    MentoringOfYear(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'MENTORED' as kind, n.id as person, n.name as who, coalesce(a.name, support.partner_name(m.mentor_id)) as what,
                       greatest(m.begins, :from) as day, 0 as hours, '/mentorships/' || m.public_id as address
                  from support.mentorship m
                  join registry_api.person n on n.id = m.mentee_id
                  left join registry_api.person a on a.id = m.mentor_id
                 where m.organisation_id = :school
                   and m.active_at is not null
                   and m.begins < :until
                   and coalesce(m.ended_on, m.ends) >= greatest(m.begins, :from)
                 union all
                select 'MENTORS', n.id, n.name, coalesce(b.name, support.partner_name(m.mentee_id)), greatest(m.begins, :from), 0,
                       '/mentorships/' || m.public_id
                  from support.mentorship m
                  join registry_api.person n on n.id = m.mentor_id
                  left join registry_api.person b on b.id = m.mentee_id
                 where m.mentor_organisation_id = :school
                   and m.active_at is not null
                   and m.begins < :until
                   and coalesce(m.ended_on, m.ends) >= greatest(m.begins, :from)
                 order by 5 desc, 3
                """)
                .param("school", asked.school())
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
