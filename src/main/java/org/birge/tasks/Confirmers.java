package org.birge.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who confirms somebody's work today: at a school the deputy, for deputies and without them the head, at a centre the head; for a head nobody there. */
@Repository
class Confirmers {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Confirmers(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    Optional<Long> of(long organisation, long responsible) {
        return sql.sql("""
                with leads as (
                  select p.person_id, case when p.acting then 0 when p.post = any (:heads) then 1 else 2 end as rank
                    from registry_api.posting p
                   where p.organisation_id = :organisation
                     and p.post = any (:leaders)
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                  union all
                  select h.person, 1
                    from access_api.people_in_role('centre-head', :organisation, :today) as h (person)
                ), leader as (
                  select person_id, min(rank) as rank
                    from leads
                   group by person_id)
                select l.person_id
                  from leader l
                 where l.person_id <> :responsible
                   and not exists (select 1 from leader o where o.person_id = :responsible and o.rank < 2)
                   and (l.rank < 2 or not exists (select 1 from leader o where o.person_id = :responsible))
                 order by l.rank = 2 desc, l.rank, l.person_id
                 limit 1
                """)
                .param("heads", pack.postsIn(RoleGroup.HEAD))
                .param("leaders", leaders())
                .param("organisation", organisation)
                .param("responsible", responsible)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Long.class)
                .optional();
    }

    private String[] leaders() {
        return pack.postsIn(RoleGroup.HEAD, RoleGroup.DEPUTY);
    }
}
