package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the centre one acts in may take requests on, with how many each carries already. */
@Repository
class CentreStaff {

    private record One(long id, String name) {}

    private final JdbcClient sql;
    private final CarriedRequests carried;
    private final CountryPack pack;
    private final Clock clock;

    CentreStaff(JdbcClient sql, CarriedRequests carried, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.carried = carried;
        this.pack = pack;
        this.clock = clock;
    }

    /** Those with fewest open requests first. */
    List<RequestPage.Member> all() {
        Map<Long, Long> open = carried.all(today(), CarriedRequests.EVERYBODY).stream()
                .collect(Collectors.groupingBy(CarriedRequests.Carried::person, Collectors.counting()));
        return people().stream()
                .map(one -> new RequestPage.Member(
                        one.id(), one.name(), open.getOrDefault(one.id(), 0L).intValue()))
                .sorted(Comparator.comparingInt(RequestPage.Member::open))
                .toList();
    }

    Optional<String> nameOf(long person) {
        return people().stream().filter(one -> one.id() == person).findFirst().map(One::name);
    }

    /** By name. */
    private List<One> people() {
        return sql.sql("""
                select p.id, p.name
                  from registry_api.person p
                 where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                 union
                                select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                 order by p.sort_key, p.id
                """)
                .param("centre", Objects.requireNonNull(Scope.current().organisation()))
                .param("today", today())
                .query(One.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
