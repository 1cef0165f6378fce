package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goals of the strategy of a school or a centre that run in a year: the year's plan is their slice (J0.7). */
@Repository
public class PlanGoals {

    /** @param serves title of the centre's goal it serves */
    public record Line(
            String publicId,
            String title,
            int from,
            int until,
            @Nullable String serves) {}

    private record Serving(String serves, int schools) {}

    private final JdbcClient sql;

    PlanGoals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a school or a centre, in their order. */
    public List<Line> of(long organisation, SchoolYear year) {
        return running(organisation, year).list(sql);
    }

    Supplier<List<Line>> of(Gathering asked, long school, SchoolYear year) {
        return asked.list(running(school, year));
    }

    /** How many schools have a goal that serves one of this centre's, by the centre's. */
    Supplier<Map<String, Integer>> serving(Gathering asked, long centre, SchoolYear year) {
        Supplier<List<Serving>> rows =
                asked.list(Query.of("""
                select g.serves, count(distinct g.organisation_id)::int as schools
                  from development.goal c
                  join development.goal g on g.serves = c.public_id
                 where c.organisation_id = :centre
                   and g.dropped_at is null
                   and g.until_year >= :year
                 group by g.serves
                """, Serving.class).with("centre", centre).with("year", year.start()));
        return () -> rows.get().stream().collect(Collectors.toMap(Serving::serves, Serving::schools));
    }

    private static Query<Line> running(long school, SchoolYear year) {
        return Query.of(
                        """
                select g.public_id, g.title, g.from_year, g.until_year, c.title as serves
                  from development.goal g
                  left join development.goal c on c.public_id = g.serves
                 where g.organisation_id = :school
                   and g.dropped_at is null
                   and :year between g.from_year and g.until_year
                 order by g.position, g.id
                 limit 40
                """,
                        (row, n) -> new Line(
                                row.getString("public_id"),
                                row.getString("title"),
                                row.getInt("from_year"),
                                row.getInt("until_year"),
                                row.getString("serves")))
                .with("school", school)
                .with("year", year.start());
    }
}
