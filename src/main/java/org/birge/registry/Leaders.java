package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads a school, the centre that helps it and the authority above it today, by the roles given to them: those who are told. Ids of people; empty where nobody does. */
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
                with centre as (
                  select c.id, a.steps
                    from registry_api.above(:place) a
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

    /** The officers of the nearest authority that has any but these: of the place itself, or above it. */
    public List<Long> ofAuthority(long place, Collection<Long> except) {
        return ofAuthority(place, except, null);
    }

    /** The same, but whoever decided there or above it already, while they are an officer of it. */
    public List<Long> ofAuthority(long place, Collection<Long> except, @Nullable Long decided) {
        return sql.sql("""
                with officer as (
                  select a.steps, o.person
                    from registry_api.above(:place) a
                   cross join lateral access_api.people_in_role('authority-officer', a.id, :today) as o (person)
                   where o.person <> all (:except::bigint[])
                )
                select distinct person
                  from officer
                 where person = :decided::bigint
                    or steps = (select min(steps) from officer) and not exists (select 1 from officer where person = :decided::bigint)
                """)
                .param("place", place)
                .param("today", today())
                .param("except", except.toArray(Long[]::new))
                .param("decided", decided)
                .query(Long.class)
                .list();
    }

    /** Those of them who have one of these roles at a place today. */
    public List<Long> still(long place, Collection<String> roles, Collection<Long> people) {
        return sql.sql("""
                select distinct h.person
                  from unnest(:roles::text[]) as r (role)
                 cross join lateral access_api.people_in_role(r.role, :place, :today) as h (person)
                 where h.person = any (:people::bigint[])
                """)
                .param("roles", roles.toArray(String[]::new))
                .param("place", place)
                .param("today", today())
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
