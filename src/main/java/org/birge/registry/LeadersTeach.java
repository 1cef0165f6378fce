package org.birge.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the leaders of a school teach there themselves, by their postings (J1a.10). */
@Repository
class LeadersTeach implements StaffYear {

    private final JdbcClient sql;

    LeadersTeach(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'TEACHES' as kind, n.id as person, n.name as who, p.subject as what, greatest(p.valid_from, :from) as day,
                       round(coalesce(p.weekly_load, 0))::int as hours, '/people/' || n.public_id as address
                  from registry_api.posting p
                  join registry_api.person n on n.id = p.person_id
                 where p.organisation_id = :school
                   and p.person_id = any(:leaders)
                   and p.subject is not null
                   and p.valid_from < :until
                   and (p.valid_until is null or p.valid_until > :from)
                 order by n.sort_key, p.id
                """)
                .param("school", asked.school())
                .param("leaders", asked.leaders().toArray(Long[]::new))
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
