package org.birge.development.plan;

import java.util.List;
import java.util.function.Supplier;
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
