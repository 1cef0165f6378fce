package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days of the week the people of the centre are not there. */
@Repository
class DaysAway {

    private record Away(long person, LocalDate day) {}

    private final JdbcClient sql;

    DaysAway(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * On leave or ill, or no longer of the centre: who works there today, but whose posts or role end before.
     *
     * @param person id; 0 for all
     */
    Map<Long, Set<LocalDate>> of(LocalDate today, Week week, long person) {
        Map<Long, Set<LocalDate>> away = new HashMap<>();
        for (Away one : sql.sql("""
                  with day as materialized (
                    select d.day from unnest(:days::date[]) as d (day)),
                  works as materialized (
                    select t.person_id as person, t.valid_from, t.valid_until
                      from registry_api.posting t
                     where t.organisation_id = :centre
                       and (t.valid_until is null or t.valid_until > :today)
                       and (:person = 0 or t.person_id = :person)),
                  answers as materialized (
                    select d.day, m.person
                      from (select :today::date as day union all select day from day) d
                     cross join lateral (select person from access_api.people_in_role('methodist', :centre, d.day) as m (person)
                                          union
                                         select person from access_api.people_in_role('centre-head', :centre, d.day) as h (person)) m)
                select a.person_id as person, d.day
                  from registry_api.absence a
                  join day d on d.day between a.from_day and a.until_day
                 where a.organisation_id = :centre
                   and a.from_day <= :last
                   and a.until_day >= :first
                   and (:person = 0 or a.person_id = :person)
                 union
                select w.person, d.day
                  from works w
                  join answers n on n.person = w.person and n.day = :today
                 cross join day d
                 where w.valid_from <= :today
                   and not (exists (select 1 from answers l where l.person = w.person and l.day = d.day)
                            and exists (select 1
                                          from works l
                                         where l.person = w.person
                                           and l.valid_from <= d.day
                                           and (l.valid_until is null or l.valid_until > d.day)))
                """)
                .param("days", week.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("today", today)
                .param("first", week.first())
                .param("last", week.last())
                .param("centre", Objects.requireNonNull(Scope.current().organisation()))
                .param("person", person)
                .query(Away.class)
                .list()) {
            away.computeIfAbsent(one.person(), who -> new HashSet<>()).add(one.day());
        }
        return away;
    }
}
