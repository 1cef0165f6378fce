package org.birge.growth.practice;

import java.util.List;
import org.birge.registry.StaffYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Experience of a school's teachers that was published in a year (J1a.11). */
@Repository
class ExperienceOfYear implements StaffYear {

    private final JdbcClient sql;
    private final CountryPack pack;

    ExperienceOfYear(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    @Override
    public List<Deed> deeds(Asked asked) {
        return sql.sql("""
                select 'EXPERIENCE' as kind, n.id as person, n.name as who, e.title as what, (e.published_at at time zone :zone)::date as day,
                       0 as hours, '/experience/' || e.public_id as address
                  from growth.experience e
                  join registry_api.person n on n.id = e.teacher_id
                 where e.organisation_id = :school
                   and (e.published_at at time zone :zone)::date >= :from
                   and (e.published_at at time zone :zone)::date < :until
                 order by e.published_at desc, e.id desc
                """)
                .param("school", asked.school())
                .param("zone", pack.timeZone().getId())
                .param("from", asked.from())
                .param("until", asked.until())
                .query(Deed.class)
                .list();
    }
}
