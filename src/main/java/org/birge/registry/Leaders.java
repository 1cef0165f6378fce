package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads a school and the centre that helps it today, by the roles given to them: those who are told. Ids of people; empty where nobody does. */
@Repository
public class Leaders {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Leaders(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    public List<Long> ofSchool(long school) {
        return sql.sql("select person from access_api.people_in_role('head', :school, :today) as h (person)")
                .param("school", school)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    /** The heads and deputies of a school. */
    public List<Long> headsAndDeputies(long school) {
        return sql.sql("""
                select distinct h.person
                  from unnest(array['head', 'deputy']) as r (role)
                 cross join lateral access_api.people_in_role(r.role, :school, :today) as h (person)
                """)
                .param("school", school)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    /** The head of a school, or of a centre its own. */
    public List<Long> at(long place) {
        return sql.sql("""
                select person
                  from registry_api.place p
                 cross join lateral access_api.people_in_role(case p.kind when 'centre' then 'centre-head' else 'head' end, p.id, :today) as h (person)
                 where p.id = :place
                """)
                .param("place", place)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    /** The heads of the nearest centre: it stands beside the schools of the authority it belongs to; for a centre its own. */
    public List<Long> ofCentre(long place) {
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
                .param("today", today())
                .query(Long.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
