package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.instruments.TellEffects;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The totals of a report as those above the school read them: frozen when it is heard, and once more when the year is closed (cycle, 4). */
@Repository
public class ReportFigures {

    /** @param counted the day they were counted on */
    public record Figures(LocalDate counted, int measures, int done, int evidence) {}

    private final Reports reports;
    private final TellEffects tellEffects;
    private final SchoolDays days;
    private final JdbcClient sql;

    ReportFigures(Reports reports, TellEffects tellEffects, SchoolDays days, JdbcClient sql) {
        this.reports = reports;
        this.tellEffects = tellEffects;
        this.days = days;
        this.sql = sql;
    }

    /** Counts them as they stand and lets the school's effects go into the totals above it. */
    public void freeze(YearReport report) {
        LocalDate today = days.today();
        List<ReportRow> rows = reports.measures(report.organisation(), report.year(), today, days.overdueUpTo(today));
        sql.sql("""
                insert into development.report_figures (report_id, counted_on, measures, done, evidence)
                values (:report, :day, :measures, :done, :evidence)
                    on conflict (report_id)
                    do update set counted_on = excluded.counted_on, measures = excluded.measures, done = excluded.done, evidence = excluded.evidence
                """)
                .param("report", report.id())
                .param("day", today)
                .param("measures", rows.size())
                .param(
                        "done",
                        rows.stream()
                                .filter(row -> row.state() == WorkState.CONFIRMED)
                                .count())
                .param("evidence", rows.stream().mapToInt(ReportRow::evidence).sum())
                .update();
        tellEffects.run(report.organisation(), report.year());
    }

    Optional<Figures> of(long report) {
        return sql.sql("""
                select counted_on as counted, measures, done, evidence
                  from development.report_figures
                 where report_id = :report
                """).param("report", report).query(Figures.class).optional();
    }
}
