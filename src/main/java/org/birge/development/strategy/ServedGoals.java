package org.birge.development.strategy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which goals of the centre the schools of its area serve, and how many measures of a plan of the year serve the own goals of its school or centre. */
@Repository
public class ServedGoals {

    private record Serving(String goal, int schools, int goals, List<String> some) {}

    private final JdbcClient sql;

    ServedGoals(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the centre's goal, the empty key for none: counts, and twelve schools by name. */
    Map<String, StrategyPage.Served> bySchools(SchoolYear year) {
        return serving(year).list(sql).stream()
                .collect(Collectors.toMap(
                        Serving::goal, one -> new StrategyPage.Served(one.schools(), one.goals(), one.some())));
    }

    /** How many schools of the reader's area have a goal that serves one of the centre's, by the centre's. */
    public Supplier<Map<String, Integer>> schools(Gathering asked, SchoolYear year) {
        Supplier<List<Serving>> rows = asked.list(serving(year));
        return () -> rows.get().stream().collect(Collectors.toMap(Serving::goal, Serving::schools));
    }

    private static Query<Serving> serving(SchoolYear year) {
        return Query.of(
                        """
                with of_schools as (
                  select coalesce(g.serves, '') as serves, g.organisation_id, o.short_name || ' – ' || g.title as label,
                         row_number() over (partition by coalesce(g.serves, '') order by o.short_name, g.position) as place
                    from development.goal g
                    join registry_api.place o on o.id = g.organisation_id and o.kind = 'school'
                   where g.place_key >= :low
                     and g.place_key < :high
                     and g.reach_low is null
                     and g.dropped_at is null
                     and g.until_year >= :year
                )
                select serves, count(distinct organisation_id)::int as schools, count(*)::int as goals,
                       array_agg(label order by place) filter (where place <= 12) as some
                  from of_schools
                 group by serves
                """,
                        (row, n) -> new Serving(
                                row.getString("serves"),
                                row.getInt("schools"),
                                row.getInt("goals"),
                                Arrays.asList((String[]) row.getArray("some").getArray())))
                .with("low", Scope.current().low())
                .with("high", Scope.current().high())
                .with("year", year.start());
    }

    /** Measures of the plan of this year of a school or centre by the goal they serve. */
    Map<String, Integer> byMeasures(long organisation, SchoolYear year) {
        Map<String, Integer> measures = new HashMap<>();
        sql.sql("""
                select m.goal, count(*) as measures
                  from development.measure m
                  join development.plan p on p.id = m.plan_id
                 where p.organisation_id = :organisation
                   and p.year = :year
                   and m.goal is not null
                   and m.dropped_at is null
                 group by m.goal
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(row -> {
                    measures.put(row.getString("goal"), row.getInt("measures"));
                });
        return measures;
    }
}
