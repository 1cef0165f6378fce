package org.birge.development.time;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Time that was measured: one's own, and medians of five people and more. */
@Repository
public class TimeSpent {

    /** One's own: times a form was saved, and seconds in all. */
    public record Own(String work, int times, int seconds) {}

    /**
     * Half of the people of a role needed at most so many seconds in the year.
     *
     * @param here whether it is of the reader's own school; else of the whole country
     * @param work all for everything together
     */
    public record Figure(boolean here, String role, String work, int people, int medianSeconds, LocalDate countedOn) {}

    private final JdbcClient sql;

    TimeSpent(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Own> own(long person, SchoolYear year) {
        return sql.sql("""
                select work, sum(times)::int as times, sum(seconds)::int as seconds
                  from development.time_spent
                 where person_id = :person
                   and school_year = :year
                 group by work
                 order by seconds desc, work
                """)
                .param("person", person)
                .param("year", year.start())
                .query(Own.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Figure> figures(SchoolYear year) {
        return sql.sql("""
                select place_key > 0 as here, role, work, people, median_seconds, counted_on
                  from development.time_figure
                 where school_year = :year
                 order by here desc, role, work = 'all' desc, median_seconds desc, work
                """).param("year", year.start()).query(Figure.class).list();
    }

    /** Counts the year's figures anew; a job's work. @return figures there are now */
    @Transactional
    public int count(SchoolYear year, LocalDate today) {
        return sql.sql("select development.count_time(:year, :today)")
                .param("year", year.start())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
