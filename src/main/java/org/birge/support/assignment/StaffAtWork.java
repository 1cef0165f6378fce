package org.birge.support.assignment;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.support.request.CarriedRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the centre may take requests on, and what their week holds already. */
@Repository
class StaffAtWork {

    private final JdbcClient sql;
    private final TakenWeeks weeks;
    private final DaysAway daysAway;

    StaffAtWork(JdbcClient sql, TakenWeeks weeks, DaysAway daysAway) {
        this.sql = sql;
        this.weeks = weeks;
        this.daysAway = daysAway;
    }

    /** By name. */
    List<StaffMember> all(LocalDate today, Week week) {
        return found(today, week, CarriedRequests.EVERYBODY);
    }

    /** One of them; none where they answer no requests there. */
    List<StaffMember> one(LocalDate today, Week week, long person) {
        return found(today, week, person);
    }

    private List<StaffMember> found(LocalDate today, Week week, long person) {
        TakenWeeks.Taken taken = weeks.of(today, week, person);
        Map<Long, Set<LocalDate>> away = daysAway.of(today, week, person);
        return sql.sql("""
                select p.id, p.public_id, p.name, w.works, w.load, w.taught, s.subjects, s.languages, s.most_requests, s.weekly_hours,
                       (select array_agg(d.division order by d.valid_from, d.division)
                          from registry_api.division_member d
                         where d.person_id = p.id
                           and d.organisation_id = :centre
                           and (d.valid_until is null or d.valid_until > :today)) as divisions
                  from registry_api.person p
                  left join support.staff_terms s on s.person_id = p.id and s.organisation_id = :centre
                 cross join lateral (
                   select coalesce(bool_or(t.organisation_id = :centre), false) as works,
                          sum(t.weekly_load) filter (where t.organisation_id = :centre) as load,
                          array_agg(distinct t.subject) filter (where t.subject is not null) as taught
                     from registry_api.posting t
                    where t.person_id = p.id
                      and t.valid_from <= :today
                      and (t.valid_until is null or t.valid_until > :today)) w
                 where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                 union
                                select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                   and (:person = 0 or p.id = :person)
                 order by p.sort_key, p.id
                """)
                .param("centre", Objects.requireNonNull(Scope.current().organisation()))
                .param("today", today)
                .param("person", person)
                .query((row, n) -> member(row, taken, away))
                .list();
    }

    private static StaffMember member(ResultSet row, TakenWeeks.Taken taken, Map<Long, Set<LocalDate>> away)
            throws SQLException {
        long person = row.getLong("id");
        List<String> subjects = texts(row, "subjects");
        return new StaffMember(
                person,
                row.getString("public_id"),
                row.getString("name"),
                row.getBoolean("works"),
                texts(row, "divisions"),
                subjects.isEmpty() ? texts(row, "taught") : subjects,
                texts(row, "languages"),
                taken.open(person),
                Objects.requireNonNullElse(row.getObject("most_requests", Integer.class), StaffTerms.USUAL_REQUESTS),
                weekly(row.getObject("weekly_hours", Integer.class), row.getBigDecimal("load")),
                taken.minutes(person),
                taken.byDay(person),
                away.getOrDefault(person, Set.of()),
                taken.going(person),
                taken.home());
    }

    /** In minutes: as the centre noted, else those of the posts together, else the usual ones. */
    private static int weekly(@Nullable Integer noted, @Nullable BigDecimal load) {
        if (noted != null) {
            return 60 * noted;
        }
        return load == null
                ? 60 * StaffTerms.USUAL_HOURS
                : load.multiply(BigDecimal.valueOf(60)).intValue();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
