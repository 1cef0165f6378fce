package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The divisions somebody of a centre speaks for before the plan of a school (J0.4): a methodist for the own ones, the centre's head for all. */
@Repository
class OwnDivisions {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final SchoolDays days;

    OwnDivisions(JdbcClient sql, CountryPack pack, SchoolDays days) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
    }

    /** Of no division where the school has another centre nearer to it. */
    List<CountryPack.Division> of(Scope scope, long school) {
        return isCentreOf(scope, school) ? all(scope) : List.of();
    }

    /** Whatever the school. */
    List<CountryPack.Division> all(Scope scope) {
        if (scope.role().equals("centre-head")) {
            return pack.bodies().divisions();
        }
        Set<String> own = own(scope, days.today());
        return pack.bodies().divisions().stream()
                .filter(division -> own.contains(division.code()))
                .toList();
    }

    /** Whether the school lies within the reach of the reader's centre and of no nearer one. */
    boolean isCentreOf(Scope scope, long school) {
        return sql.sql("""
                select c.id
                  from registry_api.place s
                  join registry_api.place c on c.kind = 'centre' and c.reach_low <= s.place_key and c.reach_high > s.place_key
                 where s.id = :school
                 order by c.reach_high - c.reach_low, c.id = :own desc
                 limit 1
                """)
                .param("school", school)
                .param("own", scope.organisation())
                .query(Long.class)
                .optional()
                .filter(centre -> Objects.equals(centre, scope.organisation()))
                .isPresent();
    }

    private Set<String> own(Scope scope, LocalDate today) {
        return sql
                .sql("""
                select division
                  from registry_api.division_member
                 where organisation_id = :centre
                   and person_id = :person
                   and valid_from <= :today
                   and (valid_until is null or valid_until > :today)
                """)
                .param("centre", scope.organisation())
                .param("person", scope.person())
                .param("today", today)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
