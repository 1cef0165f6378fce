package org.birge.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads a place today, by the roles given there: those whom lessons and experience tell. Ids of people; empty where nobody does. */
@Repository
public class WhoLeads {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    WhoLeads(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** The head of a school; of a centre its own. */
    public List<Long> at(long organisation) {
        return sql.sql("""
                select person
                  from registry_api.place p
                 cross join lateral access_api.people_in_role(case p.kind when 'centre' then 'centre-head' else 'head' end, p.id, :today) as h (person)
                 where p.id = :organisation
                """)
                .param("organisation", organisation)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    /** The heads of the centre nearest to a school: it stands beside the schools of the authority it belongs to. */
    public List<Long> centreOf(long school) {
        return sql.sql("""
                with recursive above (id, parent_id, steps) as (
                  select p.id, p.parent_id, 0
                    from registry_api.place p
                   where p.id = :school
                  union all
                  select p.id, p.parent_id, a.steps + 1
                    from above a
                    join registry_api.place p on p.id = a.parent_id
                ), centre as (
                  select c.id, a.steps
                    from above a
                    join registry_api.place c on c.parent_id = a.id and c.kind = 'centre'
                )
                select distinct person
                  from centre
                 cross join lateral access_api.people_in_role('centre-head', centre.id, :today) as h (person)
                 where centre.steps = (select min(steps) from centre)
                """)
                .param("school", school)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
