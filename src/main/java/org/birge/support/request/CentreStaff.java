package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the centre one acts in may take requests on, with how many each carries already. */
@Repository
class CentreStaff {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    CentreStaff(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** Those with fewest open requests first. */
    List<RequestPage.Member> all() {
        return sql.sql("""
                select p.id, p.name,
                       (select count(*)
                          from support.request r
                         where r.responsible_id = p.id
                           and r.confirmed_at is null
                           and r.withdrawn_at is null)::int as open
                  from registry_api.person p
                 where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                 union
                                select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                 order by open, p.name
                """)
                .param("centre", Objects.requireNonNull(Scope.current().organisation()))
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(RequestPage.Member.class)
                .list();
    }

    Optional<String> nameOf(long person) {
        return all().stream()
                .filter(member -> member.id() == person)
                .findFirst()
                .map(RequestPage.Member::name);
    }
}
