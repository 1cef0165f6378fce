package org.birge.support.outcome;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How those fare who were young teachers one to three school years ago, for the centre and the authority (J1c.2). */
@Repository
class ReadTotals {

    static final int YEARS = 3;

    private final JdbcClient sql;
    private final Closings closings;

    ReadTotals(JdbcClient sql, Closings closings) {
        this.sql = sql;
        this.closings = closings;
    }

    @Transactional(readOnly = true)
    TotalsPage page() {
        SchoolYear now = SchoolYear.at(closings.today());
        SchoolYear first = new SchoolYear(now.start() - YEARS);
        List<Former> all = all(first, now);
        List<TotalsPage.Line> lines = ShownFormer.lines(all);
        List<ShownFormer.Sum> sums = sums(first, now);
        return new TotalsPage(
                first.toString(),
                now.previous().toString(),
                !all.isEmpty(),
                lines,
                ShownFormer.said(sums, "what", all, lines),
                ShownFormer.said(sums, "missing", all, lines));
    }

    private List<Former> all(SchoolYear first, SchoolYear now) {
        return sql.sql("""
                select year, people, same, another, gone as left, mentoring, answered, helped
                  from support.young_outcomes(:since, :until, :today)
                """)
                .param("since", firstDay(first))
                .param("until", firstDay(now))
                .param("today", closings.today())
                .query(Former.class)
                .list();
    }

    private List<ShownFormer.Sum> sums(SchoolYear first, SchoolYear now) {
        return sql.sql("""
                select side, code, people
                  from support.closing_sums(:since, :until, :today)
                 order by people desc, code
                """)
                .param("since", firstDay(first))
                .param("until", firstDay(now))
                .param("today", closings.today())
                .query(ShownFormer.Sum.class)
                .list();
    }

    private static LocalDate firstDay(SchoolYear year) {
        return LocalDate.of(year.start(), Month.AUGUST, 1);
    }
}
