package org.birge.registry.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of a centre and the divisions they work in today. */
@Repository
class DivisionMembers {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    DivisionMembers(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** Everybody of the centre, by name. */
    @Transactional(readOnly = true)
    public List<DivisionsPage.Person> staff(long centre) {
        return sql.sql("""
                select distinct on (n.sort_key, n.id) n.id, n.name
                  from registry_api.posting p
                  join registry_api.person n on n.id = p.person_id
                 where p.organisation_id = :centre
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by n.sort_key, n.id
                """)
                .param("centre", centre)
                .param("today", today())
                .query(DivisionsPage.Person.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<DivisionsPage.Member> members(long centre) {
        return sql.sql("""
                select m.public_id, m.division, n.name, m.valid_from as since, m.leads
                  from registry.division_member m
                  join registry_api.person n on n.id = m.person_id
                 where m.organisation_id = :centre
                   and (m.valid_until is null or m.valid_until > :today)
                 order by m.leads desc, n.sort_key, n.id
                """)
                .param("centre", centre)
                .param("today", today())
                .query(DivisionsPage.Member.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
